package io.github.chewu.core.points;

import java.time.LocalDate;

/**
 * A full-score education that was completed (满分教育).
 *
 * @param reached the day on which the full score was reached
 * @param cleared the day on which study, exams and fines were all done: points are 0 from then on
 *     (art. 23)
 */
public record Education(LocalDate reached, LocalDate cleared) {}
