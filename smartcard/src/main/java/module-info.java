import org.jspecify.annotations.NullMarked;

/** PC/SC card readers, the toll user card (用户卡), and a virtual card. */
@NullMarked
module io.github.chewu.smartcard {
  requires transitive io.github.chewu.core;
  requires transitive java.smartcardio;
  requires static transitive org.jspecify;
  requires org.slf4j;

  exports io.github.chewu.smartcard.reader;
  exports io.github.chewu.smartcard.usercard;
  exports io.github.chewu.smartcard.virtual;
}
