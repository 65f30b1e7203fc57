package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A toll user card that behaves as one: its files, PIN, purse and line protocol, without the
 * plastic (user-card.md 1.6, 3.4). One caller at a time.
 */
public final class VirtualCard implements Chip {
  private static final int GET_RESPONSE = 0xC0;

  private final CardSystem system;
  private final Bytes atr;
  private Optional<Bytes> waiting = Optional.empty();

  /**
   * A card in this state.
   *
   * @param authority holds the masters that the card's keys are diversified from
   * @param random for challenges; seeded where a run is to be repeated
   * @param store is given each change before the answer leaves, and has it durable when it returns;
   *     an {@link java.io.UncheckedIOException} from it means that nothing was kept, and the card
   *     answers 6581
   */
  public VirtualCard(
      CardState state, KeyAuthority authority, RandomGenerator random, Consumer<CardState> store) {
    system = new CardSystem(new CardSystemMemory(state, store), authority, random);
    atr = VirtualCardAtr.of(state);
  }

  /** A card whose state lives as long as this object. */
  public VirtualCard(CardState state, KeyAuthority authority, RandomGenerator random) {
    this(state, authority, random, changed -> {});
  }

  /** What would survive if power were lost now. */
  public CardState state() {
    return system.state();
  }

  @Override
  public Bytes atr() {
    return atr;
  }

  @Override
  public void reset() {
    waiting = Optional.empty();
    system.reset();
  }

  @Override
  public Bytes transmit(Bytes commandApdu) {
    try {
      return answer(commandApdu).toBytes();
    } catch (CardSystemRefusal refusal) {
      return refusal.response().toBytes();
    }
  }

  private Response answer(Bytes raw) throws CardSystemRefusal {
    Optional<Bytes> fetchable = waiting;
    waiting = Optional.empty();
    CardSystemRequest request = CardSystemRequest.parse(raw, system.state().profile().protocol());
    // In any class: some clients send 00, the JDK and our reader that of the command before.
    if (request.ins() == GET_RESPONSE) {
      return fetch(request, fetchable);
    }
    Response answer = system.execute(request);
    if (request.le() != CardSystemRequest.FETCHED || answer.data().isEmpty()) {
      return answer;
    }
    waiting = Optional.of(answer.data());
    throw new CardSystemRefusal(0x6100 | answer.data().length());
  }

  private Response fetch(CardSystemRequest request, Optional<Bytes> fetchable)
      throws CardSystemRefusal {
    if (request.protocol() != LineProtocol.T0) {
      throw new CardSystemRefusal(0x6D00);
    }
    request.p1p2(0);
    Bytes data = fetchable.orElseThrow(() -> new CardSystemRefusal(0x6985));
    waiting = fetchable;
    request.wants(data.length());
    waiting = Optional.empty();
    return CardSystem.ok(data);
  }
}
