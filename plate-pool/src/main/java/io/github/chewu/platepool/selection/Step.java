package io.github.chewu.platepool.selection;

/** Where a pre-selection stands (S07): computed on reading, never kept. */
public enum Step {
  /** What the service is and when it is open: shown at the first entry (S05). */
  DESCRIPTION("1.0"),
  /** Basic information (基本信息), and the notice to be agreed to (S11). */
  BASIC_INFORMATION("1.1"),
  /** Confirm the information, with a phone code (S03, U05). */
  CONFIRMATION("1.2"),
  /** The service notice with the data that was submitted (U06). */
  SERVICE_NOTICE("1.3"),
  /** Phone verification, with a fresh code (U07). */
  PHONE_CHECK("2.1"),
  /** Choosing a number. */
  CHOOSING("2.2"),
  /** Complete: a number is selected (U20). */
  COMPLETE("2.3"),
  /** Nothing but a message: used up, blacklisted, or another's (S12, S16, decision 12). */
  MESSAGE("message");

  private final String number;

  Step(String number) {
    this.number = number;
  }

  /** As the documents number it, such as {@code 1.3}; {@code message} where there is no step. */
  public String number() {
    return number;
  }
}
