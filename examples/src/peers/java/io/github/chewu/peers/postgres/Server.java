package io.github.chewu.peers.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL until standard input ends; prints its JDBC address. */
public final class Server {
  private Server() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            // It is made for tests: by itself it would not wait for the disk.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      System.out.println(server.getJdbcUrl("postgres", "postgres"));
      System.out.flush();
      while (System.in.read() >= 0) {
        // Nothing is asked of it.
      }
    }
  }
}
