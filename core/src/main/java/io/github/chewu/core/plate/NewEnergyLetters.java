package io.github.chewu.core.plate;

/**
 * The letters that mark new-energy plates, in order of release: data, because new ones are opened.
 *
 * @param electric pure electric (纯电动)
 * @param other other new energy (非纯电动), plug-in hybrids above all
 * @param reported met on the road, but in no published table: accepted, without a kind
 */
public record NewEnergyLetters(String electric, String other, String reported) {
  /** GA 36-2018 as in use, and P, which Guangzhou was reported to give out in 2026. */
  public static final NewEnergyLetters CURRENT = new NewEnergyLetters("DABCE", "FGHJK", "P");

  /** Checks that each letter stands once, and that I and O do not. */
  public NewEnergyLetters {
    String all = electric + other + reported;
    if (!all.matches("[A-HJ-NP-Z]+") || all.chars().distinct().count() != all.length()) {
      throw new IllegalArgumentException(
          "new-energy letters '" + all + "' given, A to Z without I and O, each once, allowed");
    }
  }

  /** Whether a letter marks a new-energy plate. */
  public boolean contains(char letter) {
    return all().indexOf(letter) >= 0;
  }

  /** All of them. */
  public String all() {
    return electric + other + reported;
  }
}
