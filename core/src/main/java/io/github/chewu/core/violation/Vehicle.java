package io.github.chewu.core.violation;

import io.github.chewu.core.identifier.Identifier;
import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.plate.Authority;
import java.time.Instant;

/**
 * A vehicle as registered (机动车登记).
 *
 * @param vin which vehicle has the plate: a number may pass on to another one
 * @param authority where it is registered (登记地)
 * @param holder the holder's document: identity number, credit code, or another document
 * @param holderSince when it passed to this holder
 */
public record Vehicle(
    VehiclePlate plate,
    Vin vin,
    Authority authority,
    Use use,
    Size size,
    Condition condition,
    Identifier holder,
    Instant holderSince) {
  /** What it is used for (使用性质). */
  public enum Use {
    /** 营运. */
    OPERATING,
    /** 非营运. */
    NON_OPERATING
  }

  /** 小型 or 大型. */
  public enum Size {
    /** 小型. */
    SMALL,
    /** 大型. */
    LARGE
  }

  /** Whether it is on the road (机动车状态). */
  public enum Condition {
    /** 正常. */
    IN_USE,
    /** 注销. */
    DEREGISTERED,
    /** 报废. */
    SCRAPPED
  }

  /** Whether it is registered under a licence holder's own name. */
  public boolean isHeldBy(LicenceNumber licence) {
    return holder.value().equals(licence.value());
  }
}
