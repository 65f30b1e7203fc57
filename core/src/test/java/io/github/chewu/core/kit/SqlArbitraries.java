package io.github.chewu.core.kit;

import io.github.chewu.core.sql.Migration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Versions of tables, and such that are not there. */
public final class SqlArbitraries {
  private SqlArbitraries() {}

  /** Versions 1–99, each of one to three tables of its own, with a comment. */
  public static Arbitrary<Migration> migrations() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 99), Arbitraries.integers().between(1, 3))
        .as((version, tables) -> new Migration(version, sql(version, tables)));
  }

  private static String sql(int version, int tables) {
    StringBuilder sql = new StringBuilder("-- version " + version + "\n");
    for (int table = 1; table <= tables; table++) {
      sql.append("CREATE TABLE v").append(version).append('_').append(table);
      sql.append(" (n BIGINT NOT NULL);\n");
    }
    return sql.toString();
  }

  /** Files that are not in the jar. */
  public static Arbitrary<RefusedCall> refused() {
    return RefusedCall.of(
        Migration.class,
        version -> "version " + version,
        Arbitraries.integers().between(1, 99),
        version -> Migration.read(version, null));
  }
}
