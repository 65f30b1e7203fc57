package io.github.chewu.core.trace;

import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.bytes.Bytes;
import java.util.Set;

/**
 * What of a command and its answer may be shown: of a command that is marked secret, or whose
 * instruction carries a PIN or key, only header, lengths and status word.
 */
public final class ApduMask {
  /**
   * VERIFY 20, CHANGE REFERENCE DATA and PIN UNBLOCK 24, RESET RETRY COUNTER 2C, CHANGE and RELOAD
   * PIN 5E, WRITE KEY D4: hidden also where the caller forgot to mark the command.
   */
  private static final Set<Integer> SECRET_INSTRUCTIONS = Set.of(0x20, 0x24, 0x2C, 0x5E, 0xD4);

  private ApduMask() {}

  /** Header, Lc, data and Le as they are sent, the data hidden where they are secret. */
  public static MaskedBytes command(Command command) {
    Bytes sent = command.toBytes();
    int data = command.data().length();
    if (data == 0 || !secret(command)) {
      return MaskedBytes.shown(sent);
    }
    int start = command.header().length() + 1;
    return MaskedBytes.shown(sent.slice(0, start))
        .plus(MaskedBytes.hidden(data))
        .plus(MaskedBytes.shown(sent.from(start + data)));
  }

  /** Data and status word, the data hidden where the command is secret. */
  public static MaskedBytes response(Command command, Response response) {
    if (!secret(command)) {
      return MaskedBytes.shown(response.toBytes());
    }
    return MaskedBytes.hidden(response.data().length())
        .plus(MaskedBytes.shown(Bytes.unsigned(response.status().value(), 2)));
  }

  private static boolean secret(Command command) {
    return command.secret() || SECRET_INSTRUCTIONS.contains(command.instruction());
  }
}
