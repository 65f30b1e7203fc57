package io.github.chewu.core.points;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Parsed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a licence allows to drive (准驾车型, Order 162 annex 1). */
public enum LicenceClass {
  /** 大型客车. */
  A1(Category.CAR, true),
  /** 重型牵引挂车. */
  A2(Category.CAR, true),
  /** 城市公交车. */
  A3(Category.CAR, true),
  /** 中型客车. */
  B1(Category.CAR, true),
  /** 大型货车. */
  B2(Category.CAR, true),
  /** 小型汽车. */
  C1(Category.CAR, false),
  /** 小型自动挡汽车. */
  C2(Category.CAR, false),
  /** 低速载货汽车. */
  C3(Category.CAR, false),
  /** 三轮汽车. */
  C4(Category.CAR, false),
  /** 残疾人专用小型自动挡载客汽车. */
  C5(Category.CAR, false),
  /** 轻型牵引挂车. */
  C6(Category.CAR, false),
  /** 普通三轮摩托车. */
  D(Category.MOTORCYCLE, false),
  /** 普通二轮摩托车. */
  E(Category.MOTORCYCLE, false),
  /** 轻便摩托车. */
  F(Category.MOTORCYCLE, false),
  /** 轮式专用机械车. */
  M(Category.OTHER, false),
  /** 无轨电车. */
  N(Category.OTHER, false),
  /** 有轨电车. */
  P(Category.OTHER, false);

  /** What probation goes by: the first class of a category begins it (Order 162 art. 76). */
  public enum Category {
    /** 汽车类. */
    CAR,
    /** 摩托车类. */
    MOTORCYCLE,
    /** Neither: no probation. */
    OTHER
  }

  private final Category category;
  private final boolean longStudy;

  LicenceClass(Category category, boolean longStudy) {
    this.category = category;
    this.longStudy = longStudy;
  }

  /** What probation goes by. */
  public Category category() {
    return category;
  }

  /** Whether its drivers study 30 days instead of 7 at the full score (Order 163 art. 18). */
  public boolean longStudy() {
    return longStudy;
  }

  /** Reads {@code C1}; small and full-width letters are allowed. */
  public static Parsed<LicenceClass> parse(String text) {
    String typed = Typed.plain(text).toUpperCase(Locale.ROOT);
    Optional<LicenceClass> found =
        Arrays.stream(values()).filter(each -> each.name().equals(typed)).findFirst();
    return found
        .map(Parsed::accepted)
        .orElseGet(
            () -> Parsed.refused(PointsReason.LICENCE_CLASS, Typed.shown(text), names(values())));
  }

  private static String names(LicenceClass[] classes) {
    return List.of(classes).stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
