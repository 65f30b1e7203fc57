import org.jspecify.annotations.NullMarked;

/** Serial DSRC tag writers and tags. */
@NullMarked
module io.github.chewu.obu {
  requires transitive io.github.chewu.core;
  requires static transitive org.jspecify;
}
