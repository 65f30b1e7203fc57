package io.github.chewu.core.plate;

import java.util.Optional;

/**
 * The 31 provinces, regions and municipalities that issue plates, with the letters of their
 * authorities (发牌机关代号) as data.
 */
public enum Province {
  /** 北京, municipality: all letters. */
  BEIJING('京', "A-Z"),
  /** 天津, municipality: all letters. */
  TIANJIN('津', "A-Z"),
  /** 河北. */
  HEBEI('冀', "A-HJRT"),
  /** 山西. */
  SHANXI('晋', "A-FHJ-M"),
  /** 内蒙古. */
  INNER_MONGOLIA('蒙', "A-HJ-M"),
  /** 辽宁. */
  LIAONING('辽', "A-HJ-NP"),
  /** 吉林. */
  JILIN('吉', "A-HJK"),
  /** 黑龙江. */
  HEILONGJIANG('黑', "A-HJ-NPR"),
  /** 上海, municipality: all letters. */
  SHANGHAI('沪', "A-Z"),
  /** 江苏. */
  JIANGSU('苏', "A-HJ-N"),
  /** 浙江. */
  ZHEJIANG('浙', "A-HJ-L"),
  /** 安徽. */
  ANHUI('皖', "A-HJ-NPRS"),
  /** 福建. */
  FUJIAN('闽', "A-HJK"),
  /** 江西. */
  JIANGXI('赣', "A-HJ-M"),
  /** 山东; S was that of Laiwu, which is part of Ji'nan since 2019. */
  SHANDONG('鲁', "A-HJ-NP-RUVWY", "S"),
  /** 河南. */
  HENAN('豫', "A-HJ-NP-SU"),
  /** 湖北. */
  HUBEI('鄂', "A-HJ-NP-S"),
  /** 湖南. */
  HUNAN('湘', "A-HJ-NSU"),
  /** 广东; Z is for vehicles of Hong Kong and Macau only. */
  GUANGDONG('粤', "A-HJ-NP-Z"),
  /** 广西. */
  GUANGXI('桂', "A-HJ-NPR"),
  /** 海南. */
  HAINAN('琼', "A-F"),
  /** 重庆, municipality: all letters. */
  CHONGQING('渝', "A-Z"),
  /** 四川. */
  SICHUAN('川', "A-HJ-MQ-Z"),
  /** 贵州. */
  GUIZHOU('贵', "A-HJ"),
  /** 云南: no B. */
  YUNNAN('云', "AC-HJ-NP-S"),
  /** 西藏. */
  TIBET('藏', "A-G"),
  /** 陕西. */
  SHAANXI('陕', "A-HJKV"),
  /** 甘肃. */
  GANSU('甘', "A-HJ-NP"),
  /** 青海. */
  QINGHAI('青', "A-H"),
  /** 宁夏. */
  NINGXIA('宁', "A-E"),
  /** 新疆. */
  XINJIANG('新', "A-HJ-NP-R");

  /** Reserved for the province itself, everywhere (GA 36-2018, 5.8.2). */
  private static final char RESERVED = 'O';

  private final char character;
  private final String assigned;
  private final String retired;

  Province(char character, String assigned) {
    this(character, assigned, "");
  }

  Province(char character, String assigned, String retired) {
    this.character = character;
    this.assigned = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".replaceAll("[^" + assigned + "]", "");
    this.retired = retired;
  }

  /** The character on the plate (汉字简称). */
  public char character() {
    return character;
  }

  /** The province with this character. */
  public static Optional<Province> of(int character) {
    for (Province province : values()) {
      if (province.character == character) {
        return Optional.of(province);
      }
    }
    return Optional.empty();
  }

  /**
   * What a letter stands for here; empty where no authority has it. Plates with a retired letter
   * are still on the road, so they are right.
   */
  public Optional<Authority> authority(char letter) {
    if (assigned.indexOf(letter) >= 0) {
      return Optional.of(new Authority(this, letter, Authority.Standing.ASSIGNED));
    }
    if (letter == RESERVED) {
      return Optional.of(new Authority(this, letter, Authority.Standing.RESERVED));
    }
    return retired.indexOf(letter) >= 0
        ? Optional.of(new Authority(this, letter, Authority.Standing.RETIRED))
        : Optional.empty();
  }

  /** The letters that {@link #authority} knows, in order. */
  public String letters() {
    StringBuilder letters = new StringBuilder();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      if (authority(letter).isPresent()) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }
}
