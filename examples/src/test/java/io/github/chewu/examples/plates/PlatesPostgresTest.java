package io.github.chewu.examples.plates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.examples.plates.Shop.Answered;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlatesPostgresTest {
  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException | RuntimeException e) {
      return Assumptions.abort("PostgreSQL does not start on this machine: " + e.getMessage());
    }
  }

  private static int tables(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  @DisplayName(
      "on a server too: the session is found by the next command, no other user has it, and a"
          + " simulation or a look keeps nothing and makes no table (S04, S07, S15, U19, U22)")
  void onAServer() throws Exception {
    try (EmbeddedPostgres server = started()) {
      Shop shop = new Shop(server.getJdbcUrl("postgres", "postgres"));
      assertEquals("20 4", shop.run("simulate", "random", "--office", "粤D").chances());
      assertEquals("1.0", shop.own("status").text("step"));
      assertEquals("7060000", shop.run("pool", "--office", "粤D").text("free"));
      assertEquals(0, tables(server));
      shop.applied();
      Answered drawn = shop.own("random");
      String plate = drawn.numbers().get(0);
      assertEquals(drawn.numbers(), shop.own("status").numbers());
      assertEquals("[" + plate + "]", shop.own("choose", plate).text("alternates"));
      assertEquals("1 selection.other-user", shop.by(Shop.VIN, "u2", "confirm", plate).ending());
      Answered before = shop.own("status");
      assertEquals("20 4", shop.run("simulate", "random", "--office", "粤D").chances());
      assertEquals(
          "1 selection.all-taken",
          shop.run("simulate", "compose", plate, "--office", "粤D").ending());
      assertEquals(before.json(), shop.own("status").json());
      assertEquals(plate, shop.own("confirm", plate).text("plate"));
      shop.appliedToo();
      assertEquals(
          "1 selection.all-taken", shop.by(Shop.OTHER_VIN, "u2", "compose", plate).ending());
      assertEquals("CONFIRMED", shop.own("office-confirm").text("state"));
      assertEquals("7059999", shop.run("pool", "--office", "粤D").text("free"));
    }
  }
}
