package io.github.chewu.peers;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Does what it is told on standard input, a line each, and answers with a line each: {@code ok}
 * with numbers, or {@code failed} with nanoseconds and the exception.
 */
public final class Program {
  private static final PrintStream OUT = System.out;

  private Program() {}

  /** Runs for the client whose class is named. */
  public static void main(String[] arguments) throws Exception {
    // Libraries that print must not disturb the answers.
    System.setOut(System.err);
    Client client = (Client) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      long start = System.nanoTime();
      String answer;
      try {
        answer = "ok " + run(client, words) + " " + (System.nanoTime() - start);
      } catch (Throwable e) {
        answer = "failed " + (System.nanoTime() - start) + " " + e.getClass().getSimpleName();
      }
      OUT.println(answer);
      OUT.flush();
    }
    Runtime.getRuntime().halt(0);
  }

  private static String run(Client client, String[] words) throws Exception {
    switch (words[0]) {
      case "open":
        client.open(words[1], Integer.parseInt(words[2]));
        return "";
      case "read":
        return "" + client.read(Integer.parseInt(words[1]));
      case "write":
        client.write(Integer.parseInt(words[1]), 1);
        return "";
      case "rtt":
        return rtt(client, Integer.parseInt(words[1]));
      case "cpu":
        return "" + cpu(Integer.parseInt(words[1]));
      case "decode":
        return decode(client.decoder());
      default:
        throw new IllegalArgumentException(words[0]);
    }
  }

  /** Median and 99th percentile. */
  private static String rtt(Client client, int count) throws Exception {
    long[] taken = new long[count];
    for (int i = -count; i < count; i++) {
      long start = System.nanoTime();
      client.read(i & 0xFF);
      if (i >= 0) {
        taken[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(taken);
    return taken[count / 2] + " " + taken[count * 99 / 100];
  }

  /** What the whole process works in some milliseconds in which it is asked nothing. */
  private static long cpu(int millis) throws InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    Thread.sleep(millis);
    return system.getProcessCpuTime() - before;
  }

  /** Frames a second and bytes allocated per frame: the median of five runs after a warm-up. */
  private static String decode(Client.Decoder decoder) throws Exception {
    long[] rates = new long[5];
    long bytes = 0;
    for (int run = -3; run < rates.length; run++) {
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      // Processor time: other work on the machine is not the decoder's.
      long start = threads.getCurrentThreadCpuTime();
      long frames = 0;
      while (threads.getCurrentThreadCpuTime() - start < 500_000_000) {
        for (int i = 0; i < 1000; i++) {
          if (!decoder.next()) {
            throw new IllegalStateException("a good frame was refused");
          }
        }
        frames += 1000;
      }
      long taken = threads.getCurrentThreadCpuTime() - start;
      if (run >= 0) {
        rates[run] = frames * 1_000_000_000 / taken;
        bytes = (threads.getCurrentThreadAllocatedBytes() - before) / frames;
      }
    }
    Arrays.sort(rates);
    return rates[2] + " " + bytes;
  }
}
