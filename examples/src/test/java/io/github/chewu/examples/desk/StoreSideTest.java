package io.github.chewu.examples.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Finding;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.kit.TestConsole;
import io.github.chewu.examples.kit.TestConsole.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSideTest {
  @Test
  void aStoreThatIsNoUrlIsBadInput() {
    assertEquals(2, TestConsole.run("close", "--store", "foo").code());
    assertEquals(2, TestConsole.run("doctor", "--store", "foo").code());
  }

  @Test
  void aDoctorMakesNoStore(@TempDir Path folder) throws BadInput {
    Path file = folder.resolve("new.db");
    assertTrue(StoreSide.finding("sqlite:" + file).ok());
    assertTrue(Files.notExists(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "where R1",
        "records --plate 粤D12345 --colour blue",
        "close",
        "audit export FOLDER/chain.txt",
        "plates status --vin LSJA24U62JG269225 --user u1",
        "plates next 粤D --vin LSJA24U62JG269225 --user u1",
        "plates voucher --vin LSJA24U62JG269225 --user u1",
        "plates pool --office 粤D",
        "plates sample --office 粤D --draws 1",
        "plates simulate --office 粤D apply",
      })
  @DisplayName("whoever only looks makes no store, and sees an empty one")
  void lookingMakesNoStore(String command, @TempDir Path folder) {
    Path file = folder.resolve("new.db");
    String line = command.replace("FOLDER", folder.toString()) + " --json --store sqlite:" + file;
    Ran ran = TestConsole.run(line.split(" ", -1));
    assertTrue(ran.code() < 2, ran.out());
    assertTrue(Files.notExists(file));
  }

  @Test
  void aDoctorShowsNoPassword() throws BadInput {
    Finding finding = StoreSide.finding("jdbc:postgresql://localhost:1/a?password=s3cret&user=b");
    assertFalse(finding.ok());
    assertFalse(finding.toString().contains("s3cret"), finding.toString());
    assertTrue(finding.detail().contains("user=b"), finding.detail());
  }
}
