package io.github.chewu.obu.virtual;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSeen;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.dialect.WriterIdentity;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.Request;
import io.github.chewu.obu.message.Lamp;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A dialect under watch: what each update says of itself is held against the tag's own count. An
 * update that was not answered may still be carried out when the next frame reaches the writer:
 * where its closing mark was lost, that frame's first mark closes it.
 */
final class WatchedDialect implements Dialect {
  private final Dialect dialect;
  private final LongSupplier writes;

  /** Whether such an update may still come. */
  private boolean owed;

  WatchedDialect(Dialect dialect, LongSupplier writes) {
    this.dialect = dialect;
    this.writes = writes;
  }

  /** Another tag lies in the field. */
  void forget() {
    owed = false;
  }

  @Override
  public String name() {
    return dialect.name();
  }

  @Override
  public Request.Repeating<WriterIdentity> identify() {
    return dialect.identify();
  }

  @Override
  public TagSession open(Link link, Duration within) throws LineFault {
    return new Watched(dialect.open(link, within));
  }

  private final class Watched implements TagSession {
    private final TagSession session;

    Watched(TagSession session) {
      this.session = session;
    }

    @Override
    public TagSeen tag() {
      return session.tag();
    }

    @Override
    public Bytes read(TagFile file, int offset, int length) throws LineFault {
      long before = writes.getAsLong();
      try {
        return session.read(file, offset, length);
      } finally {
        long executed = writes.getAsLong() - before;
        Soak.require(executed <= (owed ? 1 : 0), "a read wrote");
        owed &= executed == 0;
      }
    }

    @Override
    public void update(TagFile file, int offset, Bytes data) throws LineFault {
      long before = writes.getAsLong();
      try {
        session.update(file, offset, data);
      } catch (LineFault e) {
        long executed = writes.getAsLong() - before;
        boolean sent = e.delivery() == Delivery.UNANSWERED;
        Soak.require(
            executed <= (sent ? 1 : 0) + (owed ? 1 : 0),
            e.situation() + " " + e.delivery() + " executed " + executed);
        owed = sent && executed == 0;
        throw e;
      }
      long executed = writes.getAsLong() - before;
      Soak.require(executed >= 1, "an update was answered and not carried out");
      Soak.require(executed <= (owed ? 2 : 1), "an update was carried out " + executed + " times");
      owed = false;
    }

    @Override
    public void finish(Lamp lamp) throws LineFault {
      session.finish(lamp);
    }
  }
}
