package io.github.chewu.obu.tag;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import java.util.List;

/** Everything a tag in the field says of itself (E20). */
public record TagReading(TagSystemFile system, TagVehicleFile vehicle, TagStatus status) {
  /** The serial of the tag (OBU 号), 16 digits. */
  public String serial() {
    return system.serialDigits();
  }

  /** Whether a vehicle stands in it. */
  public boolean isIssued() {
    return vehicle.plate().isPresent();
  }

  /** What stands where this write goes. */
  Bytes current(TagWrite write) {
    Bytes raw =
        switch (write.file()) {
          case SYSTEM -> system.raw();
          case VEHICLE -> vehicle.raw();
        };
    return raw.slice(write.offset(), write.data().length());
  }

  /** The same tag with these writes in it. */
  TagReading after(List<TagWrite> writes) {
    TagSystemFile newSystem = system;
    TagVehicleFile newVehicle = vehicle;
    for (TagWrite write : writes) {
      switch (write.file()) {
        case SYSTEM -> newSystem = newSystem.with(write.offset(), write.data());
        case VEHICLE -> newVehicle = newVehicle.with(write.offset(), write.data());
      }
    }
    TagStatus newStatus = new TagStatus(status.equipment(), newSystem.dismantle());
    return new TagReading(newSystem, newVehicle, newStatus);
  }
}
