package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.AuditEntry;
import io.github.chewu.core.outcome.Evidence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What is encrypted of an entry: UTF-8, one {@code name=value} a line (docs/audit.md). */
final class EntryText {
  private static final String VERSION = "1";

  private EntryText() {}

  static Bytes write(AuditEntry entry) {
    String text =
        Evidence.none()
            .with("version", VERSION)
            .with("at", entry.at())
            .with("actor", entry.actor())
            .with("terminal", entry.terminal())
            .with("act", entry.act())
            .with("subject", entry.subject())
            .with("ending", entry.ending())
            .with("detail", entry.detail())
            .toText();
    return Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8));
  }

  static AuditEntry read(Bytes bytes) {
    Evidence facts = Evidence.parse(new String(bytes.toArray(), StandardCharsets.UTF_8));
    String version = facts.require("version");
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "an audit entry of version " + version + " given, " + VERSION + " allowed");
    }
    return new AuditEntry(
        Instant.parse(facts.require("at")),
        facts.require("actor"),
        facts.require("terminal"),
        facts.require("act"),
        facts.require("subject"),
        AuditEntry.Ending.valueOf(facts.require("ending")),
        facts.require("detail"));
  }
}
