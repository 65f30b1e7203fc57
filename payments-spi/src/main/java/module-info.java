import org.jspecify.annotations.NullMarked;

/** Obligations, payment channels, fulfilment and the books. */
@NullMarked
module io.github.chewu.payments {
  requires transitive io.github.chewu.core;
  requires static transitive org.jspecify;
  requires static transitive java.sql;
  requires org.slf4j;

  exports io.github.chewu.payments.books;
  exports io.github.chewu.payments.cashier;
  exports io.github.chewu.payments.channel;
  exports io.github.chewu.payments.fulfilment;
  exports io.github.chewu.payments.sql;

  uses io.github.chewu.payments.channel.PaymentChannel;
}
