package io.github.chewu.core.points;

import java.util.List;

/** The exams after a full score (Order 163 art. 21–22). */
public enum Exam {
  /** 道路交通安全法律、法规和相关知识考试, before the others. */
  THEORY,
  /** 场地驾驶技能考试 (科目二). */
  SITE,
  /** 道路驾驶技能考试. */
  ROAD;

  /**
   * The exams that a full score asks for: theory; from the second time in a cycle or 24 points on
   * road too; from the third time or 36 points on site as well (art. 22).
   *
   * @param grade the times in the cycle or the twelves in the total, whichever is more; from 1
   */
  static List<Exam> required(int grade) {
    if (grade >= 3) {
      return List.of(THEORY, SITE, ROAD);
    }
    return grade == 2 ? List.of(THEORY, ROAD) : List.of(THEORY);
  }
}
