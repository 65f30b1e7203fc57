package io.github.chewu.core.trace;

import io.github.chewu.core.apdu.ApduChannel;
import io.github.chewu.core.apdu.CardFault;
import io.github.chewu.core.apdu.Command;
import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.trace.TraceEntry.Direction;

/** A channel that records, masked, what passes through another. One caller at a time. */
public final class RecordingChannel implements ApduChannel {
  private final ApduChannel channel;
  private final TraceRecorder recorder;

  /** Records what passes through {@code channel}. */
  public RecordingChannel(ApduChannel channel, TraceRecorder recorder) {
    this.channel = channel;
    this.recorder = recorder;
  }

  @Override
  public Response transmit(Command command) throws CardFault {
    recorder.record(Direction.SENT, ApduMask.command(command), "");
    try {
      Response response = channel.transmit(command);
      recorder.record(Direction.RECEIVED, ApduMask.response(command, response), "");
      return response;
    } catch (CardFault e) {
      // The delivery first: a replay must fail in the same way.
      String note = e.delivery() + " " + e.situation().reason().key();
      recorder.record(Direction.EVENT, MaskedBytes.empty(), note);
      throw e;
    }
  }
}
