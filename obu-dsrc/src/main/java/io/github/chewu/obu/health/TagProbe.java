package io.github.chewu.obu.health;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Link;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks an unknown writer and the tag in its field for what obu-tag.md says of all of them. It reads
 * and writes nothing; a trace of the same line shows the rest. Used by one thread.
 */
public final class TagProbe {
  private static final int OLDEST_VERSION = 0x40;

  private final Link link;
  private final Dialect dialect;
  private final Duration within;
  private final List<ProbeFact> facts = new ArrayList<>();

  /**
   * A survey over an open link.
   *
   * @param within for the whole of it
   */
  public TagProbe(Link link, Dialect dialect, Duration within) {
    this.link = link;
    this.dialect = dialect;
    this.within = within;
  }

  /** What was seen; it ends with the first thing that could not be read. */
  public List<ProbeFact> facts() {
    facts.clear();
    if (!asks("writer.identity", "says which device it is", () -> "" + link.identity(within))) {
      return List.copyOf(facts);
    }
    try {
      TagSession session = dialect.open(link, within);
      add("field.tag", "exactly one", "one", true);
      system(session);
    } catch (LineFault e) {
      add("field.tag", "exactly one", e.situation().say(Locale.ENGLISH), false);
    }
    return List.copyOf(facts);
  }

  private void system(TagSession session) {
    TagSystemFile shown = session.tag().system();
    add("system.version", "40 or above", hex(shown.version()), shown.version() >= OLDEST_VERSION);
    String serial = shown.serialDigits();
    add("system.serial", "16 decimal digits", serial, serial.matches("[0-9]{16}"));
    Optional<LocalDate> signed = shown.signed();
    Optional<LocalDate> expiry = shown.expiry();
    add(
        "system.dates",
        "both, in order, or none",
        day(signed) + " to " + day(expiry),
        signed.isPresent() == expiry.isPresent()
            && signed.flatMap(from -> expiry.map(to -> !to.isBefore(from))).orElse(true));
    int dismantle = shown.dismantle();
    add("system.dismantle", "00 or 01", hex(dismantle), dismantle <= 1);
    boolean read =
        asks(
            "system.read",
            "the bytes that the tag showed at first",
            () -> {
              Bytes file = session.read(TagFile.SYSTEM, 0, TagSystemFile.LENGTH);
              return file.equals(shown.raw().slice(0, TagSystemFile.LENGTH))
                  ? "the same"
                  : "others";
            });
    if (read) {
      vehicle(session);
    }
  }

  private void vehicle(TagSession session) {
    try {
      TagVehicleFile file =
          new TagVehicleFile(session.read(TagFile.VEHICLE, 0, TagVehicleFile.LENGTH));
      add("vehicle.read", "59 bytes under the keys, genuine", "so", true);
      Optional<String> plate = file.plate();
      boolean known = plate.flatMap(text -> PlateNumber.parse(text).toOptional()).isPresent();
      // Not the plate itself: what a survey says is sent around.
      String seen = plate.isEmpty() ? "none" : known ? "a plate" : "another text";
      add("vehicle.plate", "none, or a plate", seen, plate.isEmpty() || known);
    } catch (LineFault e) {
      add(
          "vehicle.read",
          "59 bytes under the keys, genuine",
          e.situation().say(Locale.ENGLISH),
          false);
    }
  }

  @FunctionalInterface
  private interface Question {
    String seen() throws LineFault;
  }

  /** Adds what a question shows; whether it was answered. */
  private boolean asks(String name, String expected, Question question) {
    try {
      String seen = question.seen();
      add(name, expected, seen, !seen.equals("others"));
      return true;
    } catch (LineFault e) {
      add(name, expected, e.situation().say(Locale.ENGLISH), false);
      return false;
    }
  }

  private void add(String name, String expected, String seen, boolean holds) {
    facts.add(new ProbeFact(name, expected, seen, holds));
  }

  private static String hex(int value) {
    return String.format(Locale.ROOT, "%02X", value);
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("none");
  }
}
