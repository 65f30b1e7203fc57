package io.github.chewu.examples.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePorts;
import io.github.chewu.obu.line.SerialSettings;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The link of the SDK over its serial line, in this process. */
final class OwnSide implements SerialSide {
  private @Nullable Link link;
  private Duration within = PATIENCE;

  @Override
  public List<String> run(String command) throws IOException {
    List<String> words = List.of(command.split(" ", -1));
    long start = System.nanoTime();
    try {
      String numbers = numbers(words);
      return List.of(("ok " + numbers + " " + (System.nanoTime() - start)).split(" +", -1));
    } catch (LineFault e) {
      String why = e.situation().reason() + "/" + e.delivery();
      return List.of("failed", String.valueOf(System.nanoTime() - start), why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return HUNG;
    }
  }

  private String numbers(List<String> words) throws LineFault, IOException, InterruptedException {
    int number = words.get(0).equals("open") ? 0 : Integer.parseInt(words.get(1));
    switch (words.get(0)) {
      case "open" -> {
        within = Duration.ofMillis(Integer.parseInt(words.get(2)));
        Link opened =
            new Link(
                LinePorts.serial(words.get(1), SerialSettings.USUAL),
                RegisterRequest.identify(),
                LinkSettings.USUAL);
        opened.identity(within);
        link = opened;
        return "";
      }
      case "read" -> {
        return "" + read(number);
      }
      case "write" -> {
        link().send(RegisterRequest.write(number), within);
        return "";
      }
      case "rtt" -> {
        Samples samples = Samples.time(number, this::read);
        return samples.median() + " " + samples.p99();
      }
      case "cpu" -> {
        OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        Thread.sleep(number);
        return "" + (system.getProcessCpuTime() - before);
      }
      default -> throw new IllegalArgumentException(words.get(0));
    }
  }

  int read(int number) throws LineFault {
    return link().ask(RegisterRequest.read(number), within);
  }

  private Link link() {
    Link opened = link;
    if (opened == null) {
      throw new IllegalStateException("not opened");
    }
    return opened;
  }

  @Override
  public void close() {
    if (link != null) {
      link.close();
    }
  }
}
