import org.jspecify.annotations.NullMarked;

/** The command line, a working day, benchmarks. */
@NullMarked
module io.github.chewu.examples {
  requires com.fazecast.jSerialComm;
  requires info.picocli;
  requires io.github.chewu.core;
  requires io.github.chewu.obu;
  requires io.github.chewu.payments;
  requires io.github.chewu.platepool;
  requires io.github.chewu.smartcard;
  requires java.logging;
  requires jdk.management;
  requires java.smartcardio;
  requires java.sql;
  requires org.bouncycastle.provider;
  requires org.xerial.sqlitejdbc;
  requires roaringbitmap;
  requires static org.jspecify;

  opens io.github.chewu.examples to
      info.picocli;
  opens io.github.chewu.examples.audit to
      info.picocli;
  opens io.github.chewu.examples.bench to
      info.picocli;
  opens io.github.chewu.examples.card to
      info.picocli;
  opens io.github.chewu.examples.day to
      info.picocli;
  opens io.github.chewu.examples.doctor to
      info.picocli;
  opens io.github.chewu.examples.draw to
      info.picocli;
  opens io.github.chewu.examples.law to
      info.picocli;
  opens io.github.chewu.examples.money to
      info.picocli;
  opens io.github.chewu.examples.plate to
      info.picocli;
  opens io.github.chewu.examples.plates to
      info.picocli;
  opens io.github.chewu.examples.sim to
      info.picocli;
  opens io.github.chewu.examples.tag to
      info.picocli;
  opens io.github.chewu.examples.trace to
      info.picocli;
  opens io.github.chewu.examples.cli to
      info.picocli;
}
