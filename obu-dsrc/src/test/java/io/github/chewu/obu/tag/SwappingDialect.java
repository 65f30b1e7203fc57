package io.github.chewu.obu.tag;

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

/** A dialect during which something happens in the field before each step. */
record SwappingDialect(Dialect dialect, Runnable before) implements Dialect {
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
    before.run();
    TagSession session = dialect.open(link, within);
    return new TagSession() {
      @Override
      public TagSeen tag() {
        return session.tag();
      }

      @Override
      public Bytes read(TagFile file, int offset, int length) throws LineFault {
        before.run();
        return session.read(file, offset, length);
      }

      @Override
      public void update(TagFile file, int offset, Bytes data) throws LineFault {
        before.run();
        session.update(file, offset, data);
      }

      @Override
      public void finish(Lamp lamp) throws LineFault {
        before.run();
        session.finish(lamp);
      }
    };
  }
}
