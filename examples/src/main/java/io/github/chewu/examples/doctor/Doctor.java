package io.github.chewu.examples.doctor;

import io.github.chewu.core.outcome.Finding;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.examples.cli.Exit;
import io.github.chewu.examples.desk.StoreSide;
import io.github.chewu.obu.line.LinePorts;
import io.github.chewu.smartcard.reader.CardReaders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at all that the other commands need. */
@Command(
    name = "doctor",
    description = "Check Java, card service, readers, serial ports and store.")
public final class Doctor extends Act {
  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "Write what was found, and the machine, into one file for a support desk.")
  private @Nullable Path bundle;

  /** As picocli makes it. */
  public Doctor() {}

  @Override
  protected Answer answer() throws BadInput {
    List<Finding> findings = new ArrayList<>(JavaHealth.findings());
    try (CardReaders readers = CardReaders.pcsc()) {
      findings.addAll(readers.doctor());
    }
    findings.addAll(LinePorts.doctor());
    findings.add(StoreSide.finding(common.store()));
    List<String> ill =
        findings.stream().filter(finding -> !finding.ok()).map(Finding::name).toList();
    Answer answer =
        ill.isEmpty()
            ? Answer.done()
            : Answer.refused(
                Exit.UNUSABLE, Situation.of(CliReason.NOT_WELL, String.join(", ", ill)));
    answer =
        answer.with("checks", findings.stream().map(Doctor::fields).collect(Collectors.toList()));
    List<String> lines = findings.stream().map(Doctor::line).toList();
    for (String line : lines) {
      answer = answer.say(line);
    }
    if (bundle != null) {
      SupportBundle.write(bundle, lines);
      answer = answer.with("bundle", bundle.toString());
    }
    return answer;
  }

  private static Map<String, Object> fields(Finding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", finding.name());
    fields.put("ok", finding.ok());
    fields.put("detail", finding.detail());
    fields.put("remedy", finding.remedy());
    return fields;
  }

  private static String line(Finding finding) {
    String seen = Columns.pad(finding.name(), 16) + finding.detail();
    return finding.ok() ? "ok    " + seen : "ill   " + seen + "\n      → " + finding.remedy();
  }
}
