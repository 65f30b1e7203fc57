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

/** A dialect under watch: what each update says of itself is held against the tag's own count. */
record WatchedDialect(Dialect dialect, LongSupplier writes) implements Dialect {
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
        Soak.require(writes.getAsLong() == before, "a read wrote");
      }
    }

    @Override
    public void update(TagFile file, int offset, Bytes data) throws LineFault {
      long before = writes.getAsLong();
      try {
        session.update(file, offset, data);
      } catch (LineFault e) {
        long executed = writes.getAsLong() - before;
        long most = e.delivery() == Delivery.UNANSWERED ? 1 : 0;
        Soak.require(
            executed <= most, e.situation() + " " + e.delivery() + " executed " + executed);
        throw e;
      }
      Soak.require(writes.getAsLong() - before == 1, "an update that was answered was not one");
    }

    @Override
    public void finish(Lamp lamp) throws LineFault {
      session.finish(lamp);
    }
  }
}
