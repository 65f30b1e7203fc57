package io.github.chewu.smartcard.virtual;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.List;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import javax.smartcardio.TerminalFactorySpi;

/**
 * A machine with virtual readers, as a {@code javax.smartcardio} provider. Like the JDK's PC/SC it
 * throws where there is no reader and where there is no service; unlike it, readers do not wait for
 * each other. Safe for any thread.
 */
public final class VirtualReaders {
  private static final String TYPE = "Virtual";

  private final List<VirtualReader> readers;
  private final Machine provider = new Machine();
  private volatile boolean serving = true;

  /** A machine with these readers. */
  public VirtualReaders(VirtualReader... readers) {
    this.readers = List.of(readers);
  }

  /**
   * A new factory, as a program gets it.
   *
   * @throws NoSuchAlgorithmException where the service is stopped
   */
  public TerminalFactory factory() throws NoSuchAlgorithmException {
    return TerminalFactory.getInstance(TYPE, null, provider);
  }

  /** The provider, for programs that want one; its type of factory is {@code Virtual}. */
  public Provider provider() {
    return provider;
  }

  /** The smart card service stops; there are no readers for anyone until it starts again. */
  public void stopService() {
    serve(false);
  }

  /** The service starts again. */
  public void startService() {
    serve(true);
  }

  private void serve(boolean now) {
    serving = now;
    readers.forEach(reader -> reader.terminal().serve(now));
  }

  boolean isServing() {
    return serving;
  }

  List<VirtualReader> plugged() {
    return readers.stream().filter(VirtualReader::isPlugged).toList();
  }

  private final class Machine extends Provider {
    private static final long serialVersionUID = 1L;

    Machine() {
      super("Chewu", "1.0", "virtual card readers");
      putService(new Factories(this));
    }
  }

  private final class Factories extends Provider.Service {
    Factories(Provider provider) {
      super(provider, "TerminalFactory", TYPE, Terminals.class.getName(), null, null);
    }

    // Handed out here: by name the JDK would have to look into a package that we do not open.
    @Override
    public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
      if (!serving) {
        throw new NoSuchAlgorithmException(
            "Error constructing implementation", new PcscError(PcscError.NO_SERVICE));
      }
      return new Terminals();
    }
  }

  private final class Terminals extends TerminalFactorySpi {
    @Override
    protected CardTerminals engineTerminals() {
      return new VirtualTerminals(VirtualReaders.this);
    }
  }
}
