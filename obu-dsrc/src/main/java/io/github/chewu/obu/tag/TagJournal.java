package io.github.chewu.obu.tag;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.outcome.Evidence;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Ending;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Journal.Intent;
import io.github.chewu.core.outcome.Journal.Settlement;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.core.toll.TagState;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.line.LineFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The writes of one act: journalled before the first byte, sent once each, read back, settled by
 * what the tag holds. The journal keeps digests of what is written, never what it says of a
 * vehicle.
 */
final class TagJournal {
  private final Journal journal;
  private final TagRegister register;
  private final SessionAgain again;

  /** Calls the same tag anew, where a session was lost. */
  @FunctionalInterface
  interface SessionAgain {
    TagSession open(String serial) throws LineFault;
  }

  TagJournal(Journal journal, TagRegister register, SessionAgain again) {
    this.journal = journal;
    this.register = register;
    this.again = again;
  }

  static String subject(String serial) {
    return "tag:" + serial;
  }

  /** The entries that a tag's earlier acts left open. */
  List<Entry> open(String serial) throws StoreFault {
    return journal.open(subject(serial));
  }

  /** Why nothing may be done to a tag: an earlier act on it is still open. */
  Optional<Situation> doubt(String serial) throws StoreFault {
    return open(serial).stream()
        .findFirst()
        .map(entry -> Situation.of(StoreReason.ENTRY_OPEN, subject(serial), entry.token()));
  }

  /**
   * Writes what is not there yet, in this order; Done where all of it is there afterwards.
   *
   * @param before the tag as it was read in this session
   */
  Outcome<Entry> write(
      TagAct act, String order, List<TagWrite> writes, TagReading before, TagSession session) {
    String serial = before.serial();
    Entry entry;
    try {
      entry =
          journal.intend(new Intent(act.key(), subject(serial), order, evidence(writes, before)));
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
    boolean sent = false;
    for (TagWrite write : writes) {
      // Only what is missing: an act that stopped half way is finished by doing it again.
      if (before.current(write).equals(write.data())) {
        continue;
      }
      try {
        session.update(write.file(), write.offset(), write.data());
        sent = true;
      } catch (LineFault e) {
        sent |= e.delivery() != Delivery.NOT_SENT;
        return sent
            ? judge(act, entry, e.situation(), session)
            : journal.notDone(entry, "not-written", e.situation());
      }
    }
    return judge(act, entry, Situation.of(TagReason.NOT_WRITTEN, serial, order), session);
  }

  /** Settles an entry by what the tag in this session holds. Writes nothing to the tag. */
  Outcome<Entry> judge(TagAct act, Entry entry, Situation trouble, TagSession session) {
    String serial = session.tag().system().serialDigits();
    Outcome<Entry> unknown =
        Outcome.unknown(entry.token(), TagReason.WRITE_IN_DOUBT, serial, entry.intent().order());
    List<Part> parts = parts(entry.intent().evidence());
    List<String> now;
    try {
      now = digests(parts, session);
    } catch (LineFault lost) {
      try {
        now = digests(parts, again.open(serial));
      } catch (LineFault e) {
        return unknown;
      }
    }
    List<String> before = parts.stream().map(Part::before).toList();
    List<String> after = parts.stream().map(Part::after).toList();
    if (now.equals(after)) {
      try {
        // First the register: an entry that is settled is never looked at again.
        register.record(serial, act.result());
        journal.settle(entry.token(), new Settlement(Ending.DONE, Evidence.none()));
        return Outcome.done(entry);
      } catch (StoreFault e) {
        // It is written; the entry stays open, and the tag shows it again next time.
        return unknown;
      }
    }
    if (now.equals(before)) {
      return journal.notDone(entry, "not-written", trouble);
    }
    try {
      register.record(serial, TagState.INCOMPLETE);
    } catch (StoreFault e) {
      return unknown;
    }
    return journal.notDone(
        entry, "not-written", Situation.of(TagReason.HALF_WRITTEN, serial, entry.intent().order()));
  }

  private static List<String> digests(List<Part> parts, TagSession session) throws LineFault {
    List<String> digests = new ArrayList<>();
    for (Part part : parts) {
      digests.add(session.read(part.file(), part.offset(), part.length()).sha256().hex());
    }
    return digests;
  }

  private static Evidence evidence(List<TagWrite> writes, TagReading before) {
    Evidence evidence = Evidence.none();
    for (int i = 0; i < writes.size(); i++) {
      TagWrite write = writes.get(i);
      String place = write.file() + " " + write.offset() + " " + write.data().length();
      evidence =
          evidence
              .with("part." + i, place)
              .with("before." + i, before.current(write).sha256().hex())
              .with("after." + i, write.data().sha256().hex());
    }
    return evidence;
  }

  private static List<Part> parts(Evidence evidence) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; evidence.fact("part." + i).isPresent(); i++) {
      String[] place = evidence.require("part." + i).split(" ", -1);
      parts.add(
          new Part(
              TagFile.valueOf(place[0]),
              Integer.parseInt(place[1]),
              Integer.parseInt(place[2]),
              evidence.require("before." + i),
              evidence.require("after." + i)));
    }
    return parts;
  }

  private record Part(TagFile file, int offset, int length, String before, String after) {}
}
