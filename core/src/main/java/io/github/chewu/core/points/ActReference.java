package io.github.chewu.core.points;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Parsed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an order lists an act: {@code 163-11-6} is Order 163, article 11, item 6; {@code 139-4-2}
 * is Order 139, section 4 of its annex, item 2. That the order has such an item is for {@link
 * Scheme#parse} to say.
 *
 * @param order 1 to 999 (令号)
 * @param article 1 to 99: article (条) or section of an annex
 * @param item 1 to 99 (项)
 */
public record ActReference(int order, int article, int item) {
  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,2})-([1-9][0-9]?)-([1-9][0-9]?)");

  /** Checks the ranges. */
  public ActReference {
    if (!FORM.matcher(text(order, article, item)).matches()) {
      throw new IllegalArgumentException(
          "act reference %s given, order 1 to 999, article and item 1 to 99 allowed"
              .formatted(text(order, article, item)));
    }
  }

  /** Reads a reference; blanks around it and full-width characters are allowed. */
  public static Parsed<ActReference> parse(String text) {
    Matcher parts = FORM.matcher(Typed.plain(text));
    return parts.matches()
        ? Parsed.accepted(new ActReference(part(parts, 1), part(parts, 2), part(parts, 3)))
        : Parsed.refused(PointsReason.ACT_REFERENCE, Typed.shown(text));
  }

  private static int part(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private static String text(int order, int article, int item) {
    return order + "-" + article + "-" + item;
  }

  /** Such as {@code 163-11-6}. */
  @Override
  public String toString() {
    return text(order, article, item);
  }
}
