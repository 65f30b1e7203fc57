package io.github.chewu.platepool.selection;

import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.platepool.index.PoolId;

/**
 * What a user submits in step 1.1.
 *
 * @param kind new or used, home-made or imported
 * @param applicant his class
 * @param unit whether the car is his unit's, else his own (S02)
 * @param type of the plate
 * @param office the vehicle office that he picked (S10)
 * @param home the office of his place of registration; of a used car, that of its local transfer
 *     (S08, U01)
 * @param certificate vehicle certificate, import certificate or registration certificate, by the
 *     kind (S03, U04)
 * @param seller of a used car (U04); else empty
 * @param phone registered; codes and the last message go there
 */
public record Application(
    Kind kind,
    UserClass applicant,
    boolean unit,
    PlateType type,
    Authority office,
    Authority home,
    Vin vin,
    CertificateNumber certificate,
    String seller,
    Mobile phone) {

  /** Takes the seller without blanks around. */
  public Application {
    seller = seller.strip();
  }

  /** The two types of application (decision 6), and whose check digit is a rule. */
  public enum Kind {
    /** New and made here: by its vehicle certificate (合格证). */
    NEW_DOMESTIC(false, false),
    /** New and imported: by its import certificate (进口证明书). */
    NEW_IMPORTED(false, true),
    /** Used and made here: by its registration certificate (登记证书). */
    USED_DOMESTIC(true, false),
    /** Used, once imported. */
    USED_IMPORTED(true, true);

    private final boolean used;
    private final boolean imported;

    Kind(boolean used, boolean imported) {
      this.used = used;
      this.imported = imported;
    }

    /** Whether it is a used car (U04). */
    public boolean isUsed() {
      return used;
    }

    /** Whether a wrong check digit of its VIN is advice only. */
    public boolean isImported() {
      return imported;
    }

    /**
     * Where the VIN stands on the certificate of such a car (S03): for the "?" beside the field.
     */
    public SelectionReason help() {
      return used
          ? SelectionReason.HELP_REGISTRATION_CERTIFICATE
          : imported
              ? SelectionReason.HELP_IMPORT_CERTIFICATE
              : SelectionReason.HELP_VEHICLE_CERTIFICATE;
    }
  }

  /** Whose numbers it is about. */
  public PoolId pool() {
    return new PoolId(office, type);
  }
}
