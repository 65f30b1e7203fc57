package io.github.chewu.obu.tag;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.plate.PlateColour;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.core.toll.TagStatus;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.dialect.WriterReason;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.message.Lamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The desk where tags are read, issued, activated, checked and cancelled (E12–E22). Each act is one
 * entry of the journal; what a crash or a lost answer left open is settled by {@link #settle} from
 * the tag's own bytes, and until then no other act goes to that tag. One caller at a time.
 */
public final class TagDesk {
  private final Link link;
  private final Dialect dialect;
  private final TagRegister register;
  private final TagJournal journal;
  private final Duration within;
  private final Supplier<LocalDate> today;

  /**
   * A desk at one writer.
   *
   * @param within for each single request to the writer
   * @param today the day in the city, for the days of validity
   */
  public TagDesk(
      Link link,
      Dialect dialect,
      Journal journal,
      TagRegister register,
      Duration within,
      Supplier<LocalDate> today) {
    this.link = link;
    this.dialect = dialect;
    this.register = register;
    this.journal = new TagJournal(journal, register, this::callAgain);
    this.within = within;
    this.today = today;
  }

  /**
   * Reads the tag in the field and lets it go.
   *
   * @throws LineFault where there is not exactly one, or it cannot be read
   */
  public TagReading read() throws LineFault {
    TagSession session = dialect.open(link, within);
    TagReading reading = read(session);
    finish(session, Lamp.OK);
    return reading;
  }

  /**
   * Compares the tag in the field with a card (E18, E20).
   *
   * @throws LineFault where the tag cannot be read
   */
  public TagMatch match(CardFile card) throws LineFault {
    return TagMatch.of(card, read());
  }

  /**
   * Writes a tag for the card's vehicle, not yet in use (发行). First it is taken out of use, where
   * it still was in use: a tag never carries one car's plate while it counts for another.
   */
  public Outcome<TagReceipt> issue(IssueOrder order) {
    CardFile card = order.card();
    if (!card.isIssued()) {
      return Outcome.notDone(TagReason.CARD_NOT_ISSUED, card.cardNumber());
    }
    if (!order.typed().fits(card)) {
      int code = card.colourCode();
      String colour = PlateColour.ofCode(code).map(Enum::name).orElse(String.valueOf(code));
      String onCard = card.plate().orElseThrow() + " " + colour;
      return Outcome.notDone(TagReason.NOT_THE_CARDS_VEHICLE, order.typed(), onCard);
    }
    Bytes dates = TagSystemFile.dates(order.signed(), order.expiry());
    return act(
        TagAct.ISSUE,
        order.id(),
        new IssueRule(order.serial().serial().value(), register),
        List.of(
            dismantle(TagStatus.INACTIVE),
            new TagWrite(TagFile.VEHICLE, 0, order.vehicle().raw()),
            new TagWrite(TagFile.SYSTEM, TagSystemFile.DATES, dates)));
  }

  /**
   * Takes a tag into use once it is stuck on the car (激活). May be repeated: nothing is written to a
   * tag that is in use already.
   *
   * @param first card and tag as they were compared when the tag was read
   * @param card the card as read now, when Activate is pressed
   */
  public Outcome<TagReceipt> activate(String order, TagMatch first, CardFile card) {
    String serial = first.tag().serial();
    if (!card.cardNumber().equals(first.card().cardNumber())) {
      return Outcome.notDone(TagReason.OTHER_CARD, first.card().cardNumber(), card.cardNumber());
    }
    if (!card.isIssued()) {
      return Outcome.notDone(TagReason.CARD_NOT_ISSUED, card.cardNumber());
    }
    if (first.tag().isIssued() && !first.agrees()) {
      return Outcome.notDone(TagReason.DIFFERS, serial, first.fields());
    }
    return act(
        TagAct.ACTIVATE,
        order,
        new ActivateRule(serial, card, register, today.get()),
        List.of(dismantle(TagStatus.ACTIVE)));
  }

  /** Cancels the tag in the field (注销): it may be issued again. May be repeated. */
  public Outcome<TagReceipt> cancel(String order) {
    return act(TagAct.CANCEL, order, new CancelRule(), List.of(dismantle(TagStatus.INACTIVE)));
  }

  /**
   * Settles what is open for the tag in the field: Done where the tag holds what was to be written,
   * NotDone where it holds what it held before, or only a part.
   *
   * @throws LineFault where there is not exactly one tag
   * @throws StoreFault where the journal cannot be read
   */
  public List<Settled> settle() throws LineFault, StoreFault {
    TagSession session = dialect.open(link, within);
    String serial = session.tag().system().serialDigits();
    List<Settled> settled = new ArrayList<>();
    for (Entry entry : journal.open(serial)) {
      String order = entry.intent().order();
      Situation old = Situation.of(TagReason.NOT_WRITTEN, serial, order);
      TagAct.of(entry.intent().act())
          .map(
              act ->
                  new Settled(
                      serial,
                      act,
                      order,
                      journal.judge(act, entry, old, session).map(done -> serial)))
          .ifPresent(settled::add);
    }
    finish(session, Lamp.OK);
    return settled;
  }

  private Outcome<TagReceipt> act(TagAct act, String order, TagRule rule, List<TagWrite> writes) {
    TagSession session;
    try {
      session = dialect.open(link, within);
    } catch (LineFault e) {
      return Outcome.notDone(e.situation());
    }
    TagReading before;
    try {
      Optional<Situation> refused = rule.seen(session.tag());
      if (refused.isEmpty()) {
        refused = journal.doubt(session.tag().system().serialDigits());
      }
      if (refused.isPresent()) {
        return refused(session, refused.get());
      }
      before = read(session);
      refused = rule.read(before);
      if (refused.isPresent()) {
        return refused(session, refused.get());
      }
    } catch (LineFault e) {
      return Outcome.notDone(e.situation());
    } catch (StoreFault e) {
      return refused(session, e.situation());
    }
    Outcome<Entry> written = journal.write(act, order, writes, before, session);
    boolean shown = finish(session, written.fold(d -> Lamp.OK, n -> Lamp.NOT_OK, u -> Lamp.NOT_OK));
    return written.map(entry -> new TagReceipt(order, act, before.after(writes), shown));
  }

  private static Outcome<TagReceipt> refused(TagSession session, Situation why) {
    finish(session, Lamp.NOT_OK);
    return Outcome.notDone(why);
  }

  private static TagReading read(TagSession session) throws LineFault {
    try {
      return files(session);
    } catch (LineFault e) {
      if (e.delivery() == Delivery.ANSWERED) {
        finish(session, Lamp.NOT_OK);
      }
      throw e;
    }
  }

  private static TagReading files(TagSession session) throws LineFault {
    Bytes system = session.read(TagFile.SYSTEM, 0, TagSystemFile.LENGTH);
    TagSystemFile file = new TagSystemFile(system);
    if (!file.serial().equals(session.tag().system().serial())) {
      throw LineFault.refused(WriterReason.OTHER_TAG);
    }
    Bytes vehicle = session.read(TagFile.VEHICLE, 0, TagVehicleFile.LENGTH);
    return new TagReading(file, new TagVehicleFile(vehicle), session.tag().status());
  }

  private TagSession callAgain(String serial) throws LineFault {
    TagSession session = dialect.open(link, within);
    if (!session.tag().system().serialDigits().equals(serial)) {
      throw LineFault.refused(WriterReason.OTHER_TAG);
    }
    return session;
  }

  private static boolean finish(TagSession session, Lamp lamp) {
    try {
      session.finish(lamp);
      return true;
    } catch (LineFault e) {
      // The lamp is a courtesy: the tag's files say what happened, and they were read.
      return false;
    }
  }

  private static TagWrite dismantle(int state) {
    return new TagWrite(TagFile.SYSTEM, TagSystemFile.DISMANTLE, Bytes.of(state));
  }
}
