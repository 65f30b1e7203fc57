import org.jspecify.annotations.NullMarked;

/** Plate pool, pre-selection and draws. */
@NullMarked
module io.github.chewu.platepool {
  requires transitive io.github.chewu.core;
  requires static transitive org.jspecify;
  requires static transitive java.sql;

  exports io.github.chewu.platepool.claim;
  exports io.github.chewu.platepool.draw;
  exports io.github.chewu.platepool.index;
  exports io.github.chewu.platepool.selection;
  exports io.github.chewu.platepool.sql;
}
