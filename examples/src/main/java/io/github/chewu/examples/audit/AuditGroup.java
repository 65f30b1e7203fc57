package io.github.chewu.examples.audit;

import io.github.chewu.examples.cli.Group;
import picocli.CommandLine.Command;

/** Commands for the audit trail. */
@Command(
    name = "audit",
    description = "The audit trail: check a chain of entries, write it to a file.",
    subcommands = {AuditVerify.class, AuditExport.class})
public final class AuditGroup extends Group {
  /** As picocli makes it. */
  public AuditGroup() {}
}
