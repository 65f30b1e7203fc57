package io.github.chewu.examples.sim;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import io.github.chewu.examples.cli.Unusable;
import io.github.chewu.examples.desk.Desk;
import io.github.chewu.examples.desk.SimTag;
import io.github.chewu.obu.virtual.LineService;
import io.github.chewu.obu.virtual.TagImage;
import io.github.chewu.obu.virtual.TagStateFile;
import io.github.chewu.obu.virtual.TcpService;
import io.github.chewu.obu.virtual.VirtualWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes or shows a virtual tag, and serves a virtual writer with it. */
@Command(
    name = "writer",
    description =
        "A virtual tag writer with a tag in its field: on a pseudo-terminal, or on a TCP port.")
final class SimWriter extends Act {
  private static final String HOST = "localhost";

  @Option(
      names = "--pty",
      paramLabel = "LINK",
      description = "A link to a pseudo-terminal (needs socat); serves until it is ended.")
  private @Nullable Path pty;

  @Option(
      names = "--tcp",
      paramLabel = "PORT",
      description = "A TCP port of this machine, 0 for any free one; serves until it is ended.")
  private @Nullable Integer tcp;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Where the tag is kept (default: in memory).")
  private @Nullable Path state;

  @Option(names = "--serial", paramLabel = "S", description = "Serial of a new tag, 16 digits.")
  private @Nullable String serial;

  @Option(
      names = "--baud",
      paramLabel = "N",
      defaultValue = "115200",
      description = "Pace of the line, 0 for none (default: ${DEFAULT-VALUE}).")
  private int baud;

  @Override
  protected Answer answer() throws Fault {
    if (pty != null && tcp != null) {
      throw BadInput.usage("--pty and --tcp", "one of them");
    }
    if (tcp != null && (tcp < 0 || tcp > 0xFFFF)) {
      throw BadInput.usage("port " + tcp, "0 to 65535");
    }
    try (Desk desk = new Desk(common, warnings, console())) {
      SimTag sim = SimTag.of(desk.keys(), common);
      String asked = serial;
      TagImage fresh = asked == null ? sim.newTag() : BadInput.unless(() -> sim.newTag(asked));
      if (state == null) {
        return serve(sim, fresh, changed -> {});
      }
      if (asked != null && Files.exists(state)) {
        throw BadInput.usage(
            "a tag is kept in '" + state + "' and another is described",
            "the file of the tag alone, or a file that is not there yet");
      }
      try (TagStateFile file = TagStateFile.open(state, () -> fresh)) {
        return serve(sim, file.state(), file);
      }
    }
  }

  private Answer serve(SimTag sim, TagImage tag, Consumer<TagImage> store) throws Fault {
    int pace = baud;
    VirtualWriter writer = BadInput.unless(() -> sim.over(tag, store).baud(pace));
    if (pty != null) {
      onTerminal(writer, pty, tag);
    } else if (tcp != null) {
      onTcp(writer, tcp, tag);
    }
    return shown(tag);
  }

  private void ready(TagImage tag, Object where) {
    console().err().println("tag " + tag.system().serialDigits() + " behind " + where);
  }

  private void onTcp(VirtualWriter writer, int port, TagImage tag) throws Fault {
    try (TcpService service = new TcpService(writer, HOST, port)) {
      atTheEnd(service::close);
      ready(tag, "tcp:" + HOST + ":" + service.port());
      service.run();
    } catch (IOException e) {
      throw new Unusable(
          e, CliReason.NO_LISTENING, HOST + ":" + port, String.valueOf(e.getMessage()));
    }
  }

  /** Where the line hangs up another terminal takes its place at the same link. */
  private void onTerminal(VirtualWriter writer, Path link, TagImage tag) throws Fault {
    AtomicBoolean over = new AtomicBoolean();
    AtomicReference<@Nullable PtyLine> current = new AtomicReference<>();
    atTheEnd(
        () -> {
          over.set(true);
          PtyLine line = current.get();
          if (line != null) {
            line.close();
          }
        });
    LineService service = new LineService(writer);
    while (!over.get()) {
      try (PtyLine line = PtyLine.at(link)) {
        current.set(line);
        ready(tag, link);
        service.serve(line.in(), line.out(), line);
      } catch (IOException e) {
        throw new Unusable(e, CliReason.NO_SOCAT, link, String.valueOf(e.getMessage()));
      }
    }
  }

  /** A signal ends the process; what it holds outside of itself must not stay behind. */
  private static void atTheEnd(Closeable held) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    held.close();
                  } catch (IOException e) {
                    // The process ends, and with it whatever could be told of this.
                  }
                }));
  }

  private Answer shown(TagImage tag) {
    return Answer.done()
        .with("serial", tag.system().serialDigits())
        .with("version", String.format(Locale.ROOT, "%02X", tag.system().version()))
        .with("active", tag.status().active())
        .with("tampered", tag.status().tampered())
        .with("plate", tag.vehicle().plate())
        .with("colour", tag.vehicle().colourCode())
        .with("state", state)
        .say("tag", tag.system().serialDigits())
        .say("plate", tag.vehicle().plate().orElse(null))
        .say("active", tag.status().active())
        .say("kept in", state == null ? "memory" : state);
  }
}
