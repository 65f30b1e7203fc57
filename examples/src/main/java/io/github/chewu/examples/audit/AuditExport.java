package io.github.chewu.examples.audit;

import io.github.chewu.core.audit.AuditFile;
import io.github.chewu.core.audit.AuditSpool;
import io.github.chewu.core.audit.ChainHead;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.desk.AuditSide;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the chain of the store to a file (T12). */
@Command(name = "export", description = "Write the store's audit entries to a file, encrypted.")
final class AuditExport extends Act {
  @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
  private Path file = Path.of("");

  @Override
  protected Answer answer() throws Fault {
    AuditSpool spool = AuditSide.spool(common);
    // Before the entries: what is appended meanwhile stands behind it.
    ChainHead head = spool.head();
    long entries = write(spool);
    String hash = head.hash().hex().toLowerCase(Locale.ROOT);
    return Answer.done()
        .with("entries", entries)
        .with("head", hash)
        .say("entries", entries)
        .say("head", hash)
        .say("check", "chewu audit verify " + file + " --head " + hash);
  }

  private long write(AuditSpool spool) throws Fault {
    try (BufferedWriter out =
        Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
      return AuditFile.write(spool, out);
    } catch (IOException e) {
      throw BadInput.unwritable(file, e);
    }
  }
}
