package io.github.chewu.core.toll;

import io.github.chewu.core.bytes.Bytes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The regions that issue cards and tags, by the two characters that their 8-byte identifiers begin
 * with (user-card.md 1.5). Not every province has one.
 */
public enum IssuerRegion {
  /** 北京. */
  BEIJING("北京", 11),
  /** 天津. */
  TIANJIN("天津", 12),
  /** 河北. */
  HEBEI("河北", 13),
  /** 山西. */
  SHANXI("山西", 14),
  /** 内蒙. */
  INNER_MONGOLIA("内蒙", 15),
  /** 辽宁. */
  LIAONING("辽宁", 21),
  /** 吉林. */
  JILIN("吉林", 22),
  /** 龙江 (Heilongjiang). */
  HEILONGJIANG("龙江", 23),
  /** 上海. */
  SHANGHAI("上海", 31),
  /** 江苏. */
  JIANGSU("江苏", 32),
  /** 浙江. */
  ZHEJIANG("浙江", 33),
  /** 安徽. */
  ANHUI("安徽", 34),
  /** 福建. */
  FUJIAN("福建", 35),
  /** 江西. */
  JIANGXI("江西", 36),
  /** 山东. */
  SHANDONG("山东", 37),
  /** 河南. */
  HENAN("河南", 41),
  /** 湖北. */
  HUBEI("湖北", 42),
  /** 湖南. */
  HUNAN("湖南", 43),
  /** 广东. */
  GUANGDONG("广东", 44),
  /** 广西. */
  GUANGXI("广西", 45),
  /** 重庆. */
  CHONGQING("重庆", 50),
  /** 四川. */
  SICHUAN("四川", 51),
  /** 贵州. */
  GUIZHOU("贵州", 52),
  /** 云南. */
  YUNNAN("云南", 53),
  /** 陕西. */
  SHAANXI("陕西", 61),
  /** 甘肃. */
  GANSU("甘肃", 62),
  /** 青海. */
  QINGHAI("青海", 63),
  /** 宁夏. */
  NINGXIA("宁夏", 64),
  /** 新疆. */
  XINJIANG("新疆", 65),
  /** 军车: the military's own. */
  MILITARY("军车", 5);

  private final String text;
  private final int code;

  IssuerRegion(String text, int code) {
    this.text = text;
    this.code = code;
  }

  /** The region of an issuer or provider identifier (8 bytes); empty where the table has none. */
  public static Optional<IssuerRegion> of(Bytes issuer) {
    Bytes start = issuer.slice(0, 4);
    return Stream.of(values()).filter(region -> region.text().equals(start)).findFirst();
  }

  /**
   * The first four bytes of its identifiers; twice they are the first factor of diversification.
   */
  public Bytes text() {
    return Bytes.gbk(text, 4);
  }

  /** Division code (GB/T 2260), two digits: 62 is Gansu; 5 is the military's own. */
  public int code() {
    return code;
  }
}
