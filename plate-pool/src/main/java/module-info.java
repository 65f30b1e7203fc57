import org.jspecify.annotations.NullMarked;

/** Plate pool, pre-selection and draws. */
@NullMarked
module io.github.chewu.platepool {
  requires transitive io.github.chewu.core;
  requires static transitive org.jspecify;
}
