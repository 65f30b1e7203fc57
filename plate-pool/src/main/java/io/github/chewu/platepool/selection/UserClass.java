package io.github.chewu.platepool.selection;

/** Who asks (用户类别): whether he may leave his place of registration (S01, S08, S09). */
public enum UserClass {
  /** Owner of a new car, registered on the web. */
  NEW_CAR_OWNER(false),
  /** Student. */
  STUDENT(false),
  /** Unit. */
  UNIT(false),
  /** Owner of a registered car. */
  EXISTING_OWNER(true),
  /** Holder of a driving licence. */
  DRIVER(true),
  /** Whoever registered at a window, by his real name. */
  WINDOW_REGISTERED(true);

  private final boolean jumps;

  UserClass(boolean jumps) {
    this.jumps = jumps;
  }

  /** Whether he may choose in another province or city, where the car will be registered (S09). */
  public boolean mayJump() {
    return jumps;
  }
}
