package io.github.chewu.core.toll;

import java.util.Optional;

/** Certificate types in national upload (证件类型); file 0016 has codes of its own. */
public enum UploadCertificate {
  /** Resident identity card (身份证), 101. */
  ID_CARD(101),
  /** Passport (护照), 102. */
  PASSPORT(102),
  /** Permit of Hong Kong and Macau residents (港澳居民来往内地通行证), 103. */
  HONG_KONG_MACAU_PERMIT(103),
  /** Permit of Taiwan residents (台湾居民来往大陆通行证), 104. */
  TAIWAN_PERMIT(104),
  /** Officer's card (军官证), 106. */
  OFFICER(106),
  /** Other of a person, 199. */
  OTHER_PERSON(199),
  /** Unified social credit code (统一社会信用代码证书), 201. */
  CREDIT_CODE(201),
  /** Organisation code (组织机构代码证), 202. */
  ORGANISATION_CODE(202),
  /** Business licence (营业执照), 203. */
  BUSINESS_LICENCE(203),
  /** Institution's certificate (事业单位法人证书), 204. */
  INSTITUTION(204),
  /** Society's registration (社会团体法人登记证书), 205. */
  SOCIETY(205),
  /** Law firm's licence (律师事务所执业许可证), 206. */
  LAW_FIRM(206),
  /** Other of an organisation, 299. */
  OTHER_ORGANISATION(299);

  private final int code;

  UploadCertificate(int code) {
    this.code = code;
  }

  /** The type of a code; empty for a code of no table. */
  public static Optional<UploadCertificate> of(int code) {
    return Codes.find(values(), UploadCertificate::code, code);
  }

  /** The national code. */
  public int code() {
    return code;
  }
}
