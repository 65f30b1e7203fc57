package io.github.chewu.examples.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Another library in a program of its own (src/peers), built where that is not done yet. */
final class PeerProgram implements SerialSide {
  private static final long BUILD_MINUTES = 5;
  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  private PeerProgram(Process process) {
    this.process = process;
    this.in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts one.
   *
   * @throws IOException saying why it cannot be measured here
   */
  static PeerProgram start(String name) throws IOException {
    return new PeerProgram(
        java(name, "Program", "io.github.chewu.peers." + name + ".Peer")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /**
   * A program among the sources of the others.
   *
   * @param name what it needs: a profile of their pom
   * @param program its class
   */
  static ProcessBuilder java(String name, String program, String... arguments) throws IOException {
    Path examples = examples();
    Path target = examples.resolve("target").resolve("peers").resolve(name);
    Path pom = examples.resolve("src").resolve("peers").resolve("pom.xml");
    if (!Files.exists(target.resolve("classpath.txt"))) {
      build(name, pom);
    }
    String path =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("classpath.txt"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path,
                "io.github.chewu.peers." + program));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static Path examples() throws IOException {
    try {
      Path classes =
          Path.of(PeerProgram.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path target = classes.getParent();
      Path examples = target == null ? null : target.getParent();
      if (examples == null || !Files.exists(examples.resolve("src").resolve("peers"))) {
        throw new IOException("other libraries are measured from the source tree only");
      }
      return examples;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void build(String name, Path pom) throws IOException {
    Process maven =
        new ProcessBuilder(
                "mvn",
                "-q",
                "-B",
                "-f",
                pom.toString(),
                "-P",
                name,
                "compile",
                "dependency:build-classpath")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!maven.waitFor(BUILD_MINUTES, TimeUnit.MINUTES)) {
        maven.destroyForcibly();
      }
      if (maven.exitValue() != 0) {
        throw new IOException(name + " does not resolve here");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public List<String> run(String command) throws IOException {
    in.write(command + "\n");
    in.flush();
    CompletableFuture<String> line =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return String.valueOf(out.readLine());
              } catch (IOException e) {
                return "failed 0 " + e.getMessage();
              }
            });
    try {
      return List.of(line.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).trim().split(" +", -1));
    } catch (TimeoutException e) {
      return HUNG;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
