package io.github.chewu.examples.day;

import io.github.chewu.core.sim.Device;
import io.github.chewu.core.sim.FaultKind;
import io.github.chewu.core.sim.FaultPlan;
import io.github.chewu.core.sim.FaultScript;
import io.github.chewu.core.sim.SeededRandom;
import io.github.chewu.core.terminal.Step;
import io.github.chewu.payments.channel.ChannelFaults;
import java.util.List;

/** What goes wrong on a day: the same for the same seed. */
final class DayFaults {
  private static final List<FaultKind> KINDS =
      List.of(
          FaultKind.TEAR_BEFORE,
          FaultKind.TEAR_AFTER,
          FaultKind.MUTE,
          FaultKind.SLOW,
          FaultKind.SWAP,
          FaultKind.UNPLUG);

  private static final List<FaultKind> OF_A_LINE =
      Device.WRITER.faults().stream().filter(kind -> kind != FaultKind.DRIBBLE).toList();

  /** About what an issue and an activation take. */
  private static final int FRAMES = 40;

  /** About a card's reading, a load, and what is read to prove it. */
  private static final int COMMANDS = 18;

  private final boolean wanted;
  private final SeededRandom cards;
  private final SeededRandom channels;
  private final SeededRandom writers;

  DayFaults(boolean wanted, SeededRandom random) {
    this.wanted = wanted;
    this.cards = random.part("cards");
    this.channels = random.part("channels");
    this.writers = random.part("writers");
  }

  /** What goes wrong with the card of the next guest: nothing, one or two things. */
  FaultScript next() {
    return wanted
        ? FaultScript.random(cards, KINDS, cards.nextInt(3), COMMANDS)
        : FaultScript.none(Device.CARD);
  }

  FaultPlan plan(FaultScript script) {
    return new FaultPlan(script, cards.part("plan"));
  }

  /** What goes wrong with the writer while a tag lies there: nothing, or up to six things. */
  FaultPlan ofWriter() {
    return wanted
        ? new FaultPlan(FaultScript.random(writers, OF_A_LINE, writers.nextInt(7), FRAMES), writers)
        : FaultPlan.none(Device.WRITER);
  }

  /** Which answers of a register get lost: one in four. */
  RegisterLine.Loss ofRegister(DayStory story) {
    return (call, reference) -> {
      boolean lost = wanted && channels.nextInt(4) == 0;
      if (lost) {
        story.fault(reference + " register " + call + " ANSWER_LOST");
      }
      return lost;
    };
  }

  /** Which writes of a session's steps fail: one in six, every other one after it counts. */
  SessionLine.Loss ofSessions(DayStory story) {
    return session -> {
      if (!wanted || channels.nextInt(6) != 0) {
        return SessionLine.How.KEPT;
      }
      SessionLine.How how =
          channels.nextInt(2) == 0 ? SessionLine.How.LOST : SessionLine.How.ANSWER_LOST;
      story.fault(session + " session " + how);
      return how;
    };
  }

  /** Which saves of claims fail, get lost, or find a rival before them: one in six. */
  ClaimLine.Loss ofClaims(DayStory story) {
    ClaimLine.How[] all = ClaimLine.How.values();
    return user -> {
      if (!wanted || channels.nextInt(6) != 0) {
        return ClaimLine.How.KEPT;
      }
      ClaimLine.How how = all[1 + channels.nextInt(all.length - 1)];
      story.fault(user + " claims " + how);
      return how;
    };
  }

  /** Which messages are not sent, or not answered for: one in six. */
  GatewayLine.Loss ofGateway(DayStory story) {
    return phone -> {
      if (!wanted || channels.nextInt(6) != 0) {
        return GatewayLine.How.SENT;
      }
      GatewayLine.How how =
          channels.nextBoolean() ? GatewayLine.How.DOWN : GatewayLine.How.ANSWER_LOST;
      story.fault(phone + " gateway " + how);
      return how;
    };
  }

  /** Whether a guest goes without a step: one time in four. */
  boolean leavesOut(String guest, Step step, DayStory story) {
    boolean out = wanted && channels.nextInt(4) == 0;
    if (out) {
      story.fault(guest + " " + step + " LEFT_OUT");
    }
    return out;
  }

  /** What goes wrong on the way to a channel: something, one time in four. */
  ChannelFaults ofChannels(DayStory story) {
    ChannelFaults.Fault[] all = ChannelFaults.Fault.values();
    return (call, reference) -> {
      if (!wanted || channels.nextInt(4) != 0) {
        return ChannelFaults.Fault.NONE;
      }
      ChannelFaults.Fault fault = all[channels.nextInt(all.length)];
      if (fault != ChannelFaults.Fault.NONE) {
        story.fault(reference + " " + call + " " + fault);
      }
      return fault;
    };
  }
}
