package io.github.chewu.core.kit;

import io.github.chewu.core.sql.SqlTagRegister;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.toll.TagRegister;
import javax.sql.DataSource;

/** What the register of tags keeps on every engine; a subclass gives a database. */
public abstract class SqlTagRegisterContract extends TagRegisterContract {
  /** For subclasses. */
  protected SqlTagRegisterContract() {}

  /** A database without tables, the same one until the test ends. */
  protected abstract DataSource database() throws Exception;

  @Override
  protected final TagRegister register() throws Exception {
    return SqlTagRegister.open(Store.open(database()));
  }
}
