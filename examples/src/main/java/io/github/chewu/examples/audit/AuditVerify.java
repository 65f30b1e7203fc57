package io.github.chewu.examples.audit;

import io.github.chewu.core.audit.AuditFile;
import io.github.chewu.core.audit.AuditReason;
import io.github.chewu.core.audit.ChainCheck;
import io.github.chewu.core.audit.ChainVerdict;
import io.github.chewu.core.audit.ChainVerdict.Flaw;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a chain without its key (T12). */
@Command(
    name = "verify",
    description = "Name the first audit entry that is missing, altered or moved.")
final class AuditVerify extends Act {
  @Parameters(paramLabel = "FILE", description = "A file of `audit export`.")
  private Path file = Path.of("");

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "Hash of an entry that has to be there: finds a tail that was cut off.")
  private @Nullable String head;

  @Override
  protected Answer answer() throws Fault {
    ChainVerdict verdict = verdict(head());
    Answer answer =
        verdict
            .firstBad()
            .map(flaw -> Answer.refused(Exit.NOT_DONE, flaw.situation()))
            .orElseGet(Answer::done);
    return answer
        .with("entries", verdict.entries())
        .with("valid", verdict.valid())
        .with("firstBad", verdict.firstBad().map(AuditVerify::fields))
        .say("entries", verdict.entries())
        .say("valid", verdict.valid() ? "yes" : "no");
  }

  private Optional<Bytes> head() throws BadInput {
    String given = head;
    if (given == null) {
      return Optional.empty();
    }
    Bytes hash = BadInput.unless(() -> Bytes.hex(given));
    // Refused as typed, before the file is read.
    BadInput.unless(() -> new ChainCheck(Optional.of(hash)));
    return Optional.of(hash);
  }

  private ChainVerdict verdict(Optional<Bytes> known) throws Fault {
    try (InputStream in = Files.newInputStream(file)) {
      return AuditFile.verify(in, known);
    } catch (StoreFault e) {
      throw e.situation().reason() == AuditReason.NOT_A_CHAIN
          ? new BadInput(AuditReason.NOT_A_CHAIN, e.situation().arguments().toArray())
          : e;
    } catch (IOException e) {
      throw BadInput.unreadable(file, e);
    }
  }

  private static Map<String, Object> fields(Flaw flaw) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", flaw.number());
    fields.put("what", flaw.what());
    return fields;
  }
}
