package io.github.chewu.platepool.selection;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.identifier.CertificateNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.plate.Authority;
import io.github.chewu.core.plate.PlateNumber;
import io.github.chewu.core.plate.PlateType;
import io.github.chewu.core.plate.Province;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is kept of an application and of what was done for it, by name. */
record Facts(Evidence evidence) {
  /** Until when the button of the phone check stays disabled; there while a code is awaited. */
  static final String BUTTON_FROM = "button-from";

  /** When the phone was checked in 1.2. */
  static final String CHECKED = "checked";

  /** Digest of the notice that was agreed to. */
  static final String AGREED = "agreed";

  /** Digest of the session's token. */
  static final String SESSION = "session";

  /** When the session is over. */
  static final String SESSION_UNTIL = "session-until";

  /** The open tab. */
  static final String TAB = "tab";

  /** When composing is enabled. */
  static final String COMPOSE_FROM = "compose-from";

  /** The number that is chosen where nothing else is in time. */
  static final String FIRST = "first";

  /** When it is. */
  static final String FIRST_FROM = "first-from";

  private static final String ORDER = "order.";
  private static final String PICKED = "picked.";
  private static final String APPLICATION = "application.";

  Facts with(String name, Object value) {
    return new Facts(evidence.with(name, value));
  }

  Facts without(String... names) {
    Map<String, String> fewer = new LinkedHashMap<>(evidence.facts());
    for (String name : names) {
      fewer.remove(name);
    }
    return new Facts(new Evidence(fewer));
  }

  boolean has(String name) {
    return evidence.fact(name).isPresent();
  }

  Optional<Instant> instant(String name) {
    return evidence.fact(name).map(Instant::parse);
  }

  /** What was done for an order: kept for good, so that it is done once. */
  Optional<String> order(String order) {
    return evidence.fact(ORDER + order);
  }

  Facts withOrder(String order, String result) {
    return with(ORDER + order, result);
  }

  /** Whether a batch has had its alternate. */
  boolean isPicked(String batch) {
    return has(PICKED + batch);
  }

  Facts withPicked(String batch, Object plate) {
    return with(PICKED + batch, plate);
  }

  boolean isFirst(PlateNumber plate) {
    return evidence.fact(FIRST).filter(plate.value()::equals).isPresent();
  }

  Page.Tab tab() {
    return evidence.fact(TAB).map(Page.Tab::valueOf).orElse(Page.Tab.RANDOM);
  }

  /** A new application: what was done before 2.2 is to be done again, chances and orders stay. */
  Facts applied(Application application) {
    Facts facts =
        without(
            AGREED,
            CHECKED,
            BUTTON_FROM,
            SESSION,
            SESSION_UNTIL,
            TAB,
            COMPOSE_FROM,
            FIRST,
            FIRST_FROM);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("kind", application.kind().name());
    form.put("applicant", application.applicant().name());
    form.put("unit", "" + application.unit());
    form.put("type", application.type().code());
    form.put("office", "" + application.office());
    form.put("home", "" + application.home());
    form.put("certificate", application.certificate().value());
    form.put("seller", application.seller());
    form.put("phone", application.phone().value());
    for (Map.Entry<String, String> field : form.entrySet()) {
      facts = facts.with(APPLICATION + field.getKey(), field.getValue());
    }
    return facts;
  }

  Optional<Application> application(Vin vin) {
    if (!has(APPLICATION + "kind")) {
      return Optional.empty();
    }
    return Optional.of(
        new Application(
            Application.Kind.valueOf(form("kind")),
            UserClass.valueOf(form("applicant")),
            Boolean.parseBoolean(form("unit")),
            PlateType.parse(form("type")).orElseThrow(),
            authority(form("office")),
            authority(form("home")),
            vin,
            new CertificateNumber(form("certificate")),
            form("seller"),
            new Mobile(form("phone"))));
  }

  private String form(String field) {
    return evidence.require(APPLICATION + field);
  }

  private static Authority authority(String name) {
    return Province.of(name.codePointAt(0))
        .orElseThrow()
        .authority(name.charAt(name.length() - 1))
        .orElseThrow();
  }

  /** SHA-256 in hex. */
  static String digest(String text) {
    Bytes digest = Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)).sha256();
    return HexFormat.of().formatHex(digest.toArray());
  }
}
