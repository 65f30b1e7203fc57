package io.github.chewu.core.plate;

import io.github.chewu.core.identifier.Typed;
import io.github.chewu.core.outcome.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads one normalised text. The checks go from left to right, so that the first thing that is
 * wrong is the one that is named.
 */
record PlateReading(String text, NewEnergyLetters letters) {
  private static final Pattern SMALL = Pattern.compile("[A-Z][0-9A-Z][0-9]{4}");
  private static final Pattern LARGE = Pattern.compile("[0-9]{5}[A-Z]");

  Parsed<PlateNumber> read() {
    if (text.isEmpty()) {
      return refuse(PlateReason.EMPTY);
    }
    if (text.contains(PlateForm.EMBASSY.mark())) {
      return embassy();
    }
    Optional<Province> province = Province.of(text.codePointAt(0));
    if (province.isEmpty()) {
      return refuse(PlateReason.PROVINCE, character(0));
    }
    Optional<PlateForm> marked = PlateForm.markedBy(text.substring(text.length() - 1));
    return marked.equals(Optional.of(PlateForm.CONSULATE))
        ? consulate(province.get())
        : issued(province.get(), marked);
  }

  private Parsed<PlateNumber> embassy() {
    String serial = text.replaceFirst("^使|使$", "");
    return serial.matches("[0-9]{6}")
        ? accept(PlateForm.EMBASSY, Optional.empty(), Optional.empty(), serial)
        : refuse(PlateReason.EMBASSY);
  }

  private Parsed<PlateNumber> consulate(Province province) {
    String body = text.substring(1, text.length() - 1);
    if (body.matches("[0-9]{5}")) {
      return accept(PlateForm.CONSULATE, Optional.of(province), Optional.empty(), body);
    }
    if (!body.matches("[A-Z][0-9]{4}")) {
      return refuse(PlateReason.CONSULATE);
    }
    Optional<Authority> authority = province.authority(body.charAt(0));
    return authority.isPresent()
        ? accept(PlateForm.CONSULATE, Optional.of(province), authority, body.substring(1))
        : noAuthority(province);
  }

  private Parsed<PlateNumber> issued(Province province, Optional<PlateForm> marked) {
    Optional<Authority> authority =
        text.length() > 1 ? province.authority(text.charAt(1)) : Optional.empty();
    if (authority.isEmpty()) {
      return noAuthority(province);
    }
    boolean ofHongKongAndMacau = text.startsWith("粤Z");
    boolean crossing = marked.stream().anyMatch(PlateReading::isCrossing);
    if (crossing && !ofHongKongAndMacau) {
      return refuse(PlateReason.HONG_KONG_MACAU_AUTHORITY, authority.get());
    }
    if (!crossing && ofHongKongAndMacau) {
      return refuse(PlateReason.GUANGDONG_Z);
    }
    String serial = text.substring(2, Math.max(2, text.length() - marked.map(m -> 1).orElse(0)));
    Optional<Parsed<PlateNumber>> wrong = wrongSerial(serial, marked);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (marked.isEmpty() && serial.length() == PlateForm.SMALL_NEW_ENERGY.longest()) {
      return newEnergy(authority.get(), serial);
    }
    PlateForm form = marked.orElse(PlateForm.ORDINARY);
    return accept(form, Optional.of(province), authority, serial);
  }

  /** What is wrong with a serial, whatever its form. */
  private Optional<Parsed<PlateNumber>> wrongSerial(String serial, Optional<PlateForm> marked) {
    for (int i = 2; i < 2 + serial.length(); i++) {
      if (!isDigitOrLetter(text.charAt(i))) {
        String character = character(i);
        boolean mark = PlateForm.markedBy(character).isPresent();
        return Optional.of(
            refuse(mark ? PlateReason.MARK_POSITION : PlateReason.CHARACTER, character));
      }
    }
    int shortest = marked.orElse(PlateForm.ORDINARY).shortest();
    int longest = marked.orElse(PlateForm.LARGE_NEW_ENERGY).longest();
    if (serial.length() < shortest || serial.length() > longest) {
      String allowed = shortest == longest ? "" + shortest : shortest + "–" + longest;
      return Optional.of(refuse(PlateReason.LENGTH, serial.length(), allowed));
    }
    OptionalInt reserved = serial.chars().filter(c -> c == 'I' || c == 'O').findFirst();
    if (reserved.isPresent()) {
      return Optional.of(refuse(PlateReason.LETTER_I_O, (char) reserved.getAsInt()));
    }
    int letterCount = (int) serial.chars().filter(c -> c >= 'A').count();
    return letterCount > 2
        ? Optional.of(refuse(PlateReason.TOO_MANY_LETTERS, letterCount))
        : Optional.empty();
  }

  private Parsed<PlateNumber> newEnergy(Authority authority, String serial) {
    boolean small = SMALL.matcher(serial).matches();
    if (!small && !LARGE.matcher(serial).matches()) {
      return refuse(PlateReason.NEW_ENERGY_FORM);
    }
    char letter = serial.charAt(small ? 0 : 5);
    return letters.contains(letter)
        ? accept(
            small ? PlateForm.SMALL_NEW_ENERGY : PlateForm.LARGE_NEW_ENERGY,
            Optional.of(authority.province()),
            Optional.of(authority),
            serial)
        : refuse(PlateReason.NEW_ENERGY_LETTER, letter, letters.all());
  }

  private static boolean isDigitOrLetter(char character) {
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
  }

  private static boolean isCrossing(PlateForm form) {
    return form == PlateForm.HONG_KONG || form == PlateForm.MACAU;
  }

  private Parsed<PlateNumber> noAuthority(Province province) {
    String given = text.length() > 1 ? character(1) : "";
    return refuse(PlateReason.AUTHORITY, given, province.letters());
  }

  /** The character at an index, both halves of a surrogate pair. */
  private String character(int index) {
    return Typed.shown(Character.toString(text.codePointAt(index)));
  }

  private Parsed<PlateNumber> accept(
      PlateForm form, Optional<Province> province, Optional<Authority> authority, String serial) {
    return Parsed.accepted(
        new PlateNumber(text, form, province.orElse(null), authority.orElse(null), serial));
  }

  private Parsed<PlateNumber> refuse(PlateReason reason, Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(Typed.shown(text));
    arguments.addAll(List.of(more));
    return Parsed.refused(reason, arguments.toArray());
  }
}
