package io.github.chewu.examples.tag;

import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.toll.TagDifference;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.obu.tag.TagReading;
import io.github.chewu.obu.tag.TagReceipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a tag is shown. */
final class TagShape {
  private TagShape() {}

  static Answer of(TagReading reading) {
    TagSystemFile system = reading.system();
    TagVehicleFile vehicle = reading.vehicle();
    return Answer.done()
        .with("serial", reading.serial())
        .with("provider", system.provider().hex())
        .with("type", system.type())
        .with("version", version(system))
        .with("signed", system.signed())
        .with("expiry", system.expiry())
        .with("active", reading.status().active())
        .with("tampered", reading.status().tampered())
        .with("locked", reading.status().locked())
        .with("batteryLow", reading.status().batteryLow())
        .with("plate", vehicle.plate())
        .with("colour", vehicle.colourCode())
        .with("vehicleClass", vehicle.vehicleClass().code())
        .with("userType", vehicle.userType())
        .with("lengthDm", vehicle.length())
        .with("widthDm", vehicle.width())
        .with("heightDm", vehicle.height())
        .with("wheels", vehicle.wheels())
        .with("axles", vehicle.axles())
        .with("wheelbaseDm", vehicle.wheelbase())
        .with("loadOrSeats", vehicle.loadOrSeats())
        .with("characteristics", vehicle.characteristics())
        .with("engine", vehicle.engine())
        .say("tag", reading.serial())
        .say("version", version(system))
        .say("valid", system.signed().orElse(null) + " to " + system.expiry().orElse(null))
        .say("plate", vehicle.plate().orElse(null))
        .say("colour", vehicle.colourCode())
        .say("vehicle class", vehicle.vehicleClass().code())
        .say("active", reading.status().active())
        .say("tampered", reading.status().tampered());
  }

  /** What an act left on the tag. */
  static Answer of(Outcome<TagReceipt> outcome) {
    return Answer.of(outcome, receipt -> after(receipt.reading()));
  }

  private static Answer after(TagReading reading) {
    TagVehicleFile vehicle = reading.vehicle();
    return Answer.done()
        .with("serial", reading.serial())
        .with("plate", vehicle.plate())
        .with("colour", vehicle.colourCode())
        .with("signed", reading.system().signed())
        .with("expiry", reading.system().expiry())
        .with("active", reading.status().active())
        .say("tag", reading.serial())
        .say("plate", vehicle.plate().orElse(null))
        .say("active", reading.status().active());
  }

  /** Field, what the card says, what the tag says. */
  static List<Map<String, Object>> differences(List<TagDifference> differences) {
    return differences.stream().map(TagShape::fields).toList();
  }

  private static Map<String, Object> fields(TagDifference difference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("field", difference.field());
    fields.put("card", difference.card());
    fields.put("tag", difference.tag());
    return fields;
  }

  private static String version(TagSystemFile system) {
    return String.format(Locale.ROOT, "%02X", system.version());
  }
}
