package io.github.chewu.examples.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Finding;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.kit.TestConsole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void aDoctorShowsNoPassword() throws BadInput {
    Finding finding = StoreSide.finding("jdbc:postgresql://localhost:1/a?password=s3cret&user=b");
    assertFalse(finding.ok());
    assertFalse(finding.toString().contains("s3cret"), finding.toString());
    assertTrue(finding.detail().contains("user=b"), finding.detail());
  }
}
