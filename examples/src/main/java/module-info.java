import org.jspecify.annotations.NullMarked;

/** The command line, a working day, benchmarks. */
@NullMarked
module io.github.chewu.examples {
  requires info.picocli;
  requires io.github.chewu.core;
  requires io.github.chewu.obu;
  requires io.github.chewu.payments;
  requires io.github.chewu.platepool;
  requires io.github.chewu.smartcard;
  requires java.sql;
  requires static org.jspecify;

  opens io.github.chewu.examples to
      info.picocli;
  opens io.github.chewu.examples.cli to
      info.picocli;
}
