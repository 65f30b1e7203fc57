package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.platepool.claim.Selection;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user prints at completion (选号凭证, U20). The VIN is shown masked.
 *
 * @param caveat to be said of the last day, such as that its year's holidays are not published
 * @param simulated says on it that the number is not valid (S04)
 */
public record Voucher(Selection selection, Optional<Situation> caveat, boolean simulated) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /**
   * Lines to be printed.
   *
   * @param locale English where its language is {@code en}, else Chinese
   */
  public String text(Locale locale) {
    String lines =
        lines(locale).entrySet().stream()
            .map(line -> line.getKey() + ": " + line.getValue() + "\n")
            .collect(Collectors.joining());
    return VoucherReason.TITLE.say(locale) + "\n" + lines + String.join("\n", notes(locale)) + "\n";
  }

  /** A page of its own, without links, scripts or images; every value is escaped. */
  public String html(Locale locale) {
    String title = escaped(VoucherReason.TITLE.say(locale));
    String rows =
        lines(locale).entrySet().stream()
            .map(
                line ->
                    "<tr><th>"
                        + escaped(line.getKey())
                        + "</th><td>"
                        + escaped(line.getValue())
                        + "</td></tr>\n")
            .collect(Collectors.joining());
    String notes =
        notes(locale).stream()
            .map(note -> "<p>" + escaped(note) + "</p>\n")
            .collect(Collectors.joining());
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return "<!DOCTYPE html>\n<html lang=\""
        + (english ? "en" : "zh-CN")
        + "\">\n<head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head>\n<body>\n<h1>"
        + title
        + "</h1>\n<table>\n"
        + rows
        + "</table>\n"
        + notes
        + "</body>\n</html>\n";
  }

  private Map<String, String> lines(Locale locale) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put(VoucherReason.PLATE.say(locale), selection.plate().value());
    lines.put(VoucherReason.TYPE.say(locale), selection.pool().type().say(locale));
    lines.put(VoucherReason.OFFICE.say(locale), selection.pool().office().toString());
    lines.put(VoucherReason.VIN.say(locale), selection.vin().masked());
    lines.put(VoucherReason.USER.say(locale), selection.user());
    lines.put(VoucherReason.CHOSEN.say(locale), MINUTE.format(CityTime.at(selection.at())));
    lines.put(VoucherReason.BEFORE.say(locale), selection.lastDay().toString());
    return lines;
  }

  private List<String> notes(Locale locale) {
    return Stream.concat(caveat.map(why -> why.say(locale)).stream(), Stream.of(whatToDo(locale)))
        .toList();
  }

  private String whatToDo(Locale locale) {
    if (simulated) {
      return SelectionReason.SIMULATED.say(locale);
    }
    return selection.state() == Selection.State.CONFIRMED
        ? VoucherReason.CONFIRMED.say(locale)
        : VoucherReason.OVERDUE.say(locale);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
