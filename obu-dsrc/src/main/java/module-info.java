import org.jspecify.annotations.NullMarked;

/** Serial DSRC tag writers and tags (电子标签). */
@NullMarked
module io.github.chewu.obu {
  requires transitive io.github.chewu.core;
  requires com.fazecast.jSerialComm;
  requires static transitive org.jspecify;

  exports io.github.chewu.obu.line;
  exports io.github.chewu.obu.frame;
  exports io.github.chewu.obu.health;
  exports io.github.chewu.obu.link;
  exports io.github.chewu.obu.message;
  exports io.github.chewu.obu.dialect;
  exports io.github.chewu.obu.tag;
  exports io.github.chewu.obu.trace;
  exports io.github.chewu.obu.virtual;
}
