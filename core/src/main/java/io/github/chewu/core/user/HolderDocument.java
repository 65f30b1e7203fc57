package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.identifier.ResidentId;
import io.github.chewu.core.identifier.Typed;

/**
 * The document that a toll account was opened with (证件, E23).
 *
 * @param type the issuer's word or code for its kind
 * @param value its number, normalised
 */
public record HolderDocument(String type, String value) implements Identifier {
  /** The type of {@link #of(ResidentId)}. */
  public static final String RESIDENT_ID = "resident-id";

  /** An identity card. */
  public static HolderDocument of(ResidentId id) {
    return new HolderDocument(RESIDENT_ID, id.value());
  }

  @Override
  public String masked() {
    return Typed.masked(value, 2, 2);
  }

  @Override
  public String toString() {
    return type + " " + masked();
  }
}
