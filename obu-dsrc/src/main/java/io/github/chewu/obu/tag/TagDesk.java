package io.github.chewu.obu.tag;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.outcome.Journal;
import io.github.chewu.core.outcome.Journal.Entry;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.toll.CardFile;
import io.github.chewu.core.toll.TagDifference;
import io.github.chewu.core.toll.TagRegister;
import io.github.chewu.core.toll.TagState;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    TagReading reading = read();
    return new TagMatch(card, reading, TagDifference.between(card, reading.vehicle()));
  }

  /** Writes a tag for the card's vehicle, not yet in use (发行). */
  public Outcome<TagReceipt> issue(IssueOrder order) {
    if (!order.card().isIssued()) {
      return Outcome.notDone(TagReason.CARD_NOT_ISSUED, order.card().cardNumber());
    }
    Bytes vehicle = order.vehicle().raw();
    Bytes dates = TagSystemFile.dates(order.signed(), order.expiry());
    return act(
        TagAct.ISSUE,
        order.id(),
        tag -> refusalToIssue(order, tag),
        List.of(
            new TagWrite(TagFile.VEHICLE, 0, vehicle),
            new TagWrite(TagFile.SYSTEM, TagSystemFile.DATES, dates),
            dismantle(TagStatus.INACTIVE)));
  }

  /**
   * Takes a tag into use once it is stuck on the car (激活). May be repeated: nothing is written to a
   * tag that is in use already.
   *
   * @param first card and tag as they were compared when the tag was read
   * @param card the card as read now, when Activate is pressed
   */
  public Outcome<TagReceipt> activate(String order, TagMatch first, CardFile card) {
    if (!card.cardNumber().equals(first.card().cardNumber())) {
      return Outcome.notDone(TagReason.OTHER_CARD, first.card().cardNumber(), card.cardNumber());
    }
    if (!card.isIssued()) {
      return Outcome.notDone(TagReason.CARD_NOT_ISSUED, card.cardNumber());
    }
    return act(
        TagAct.ACTIVATE,
        order,
        tag -> refusalToActivate(first, card, tag),
        List.of(dismantle(TagStatus.ACTIVE)));
  }

  /** Cancels the tag in the field (注销): it may be issued again. May be repeated. */
  public Outcome<TagReceipt> cancel(String order) {
    return act(
        TagAct.CANCEL,
        order,
        tag ->
            tag.isIssued() ? Optional.empty() : Optional.of(of(TagReason.NOT_ISSUED, tag.serial())),
        List.of(dismantle(TagStatus.INACTIVE)));
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
      Situation old = of(TagReason.NOT_WRITTEN, serial, entry.intent().order());
      settled.add(
          new Settled(
              serial,
              TagAct.of(entry.intent().act()),
              entry.intent().order(),
              journal.judge(entry, old, session).map(done -> serial)));
    }
    finish(session, Lamp.OK);
    return settled;
  }

  private Outcome<TagReceipt> act(
      TagAct act, String order, Refusal refusal, List<TagWrite> writes) {
    TagSession session;
    try {
      session = dialect.open(link, within);
    } catch (LineFault e) {
      return Outcome.notDone(e.situation());
    }
    TagReading before;
    try {
      before = read(session);
      Optional<Situation> refused = refusal.of(before);
      if (refused.isPresent()) {
        finish(session, Lamp.NOT_OK);
        return Outcome.notDone(refused.get());
      }
    } catch (LineFault e) {
      return Outcome.notDone(e.situation());
    } catch (StoreFault e) {
      return Outcome.notDone(e.situation());
    }
    Outcome<Entry> written = journal.write(act, order, writes, session);
    boolean shown = finish(session, written.fold(d -> Lamp.OK, n -> Lamp.NOT_OK, u -> Lamp.NOT_OK));
    return written.map(entry -> new TagReceipt(order, act, before.after(writes), shown));
  }

  private Optional<Situation> refusalToIssue(IssueOrder order, TagReading tag) throws StoreFault {
    String serial = tag.serial();
    String typed = order.serial().serial().value();
    if (!serial.equals(typed)) {
      return Optional.of(of(TagReason.OTHER_TAG, typed, serial));
    }
    if (tag.status().tampered()) {
      return Optional.of(of(TagReason.SWITCH_NOT_PRESSED, serial));
    }
    Optional<Situation> unusable = unusable(tag);
    if (unusable.isPresent()) {
      return unusable;
    }
    Optional<TagState> state = register.state(serial);
    boolean free =
        !tag.isIssued()
            || state
                .filter(EnumSet.of(TagState.CANCELLED, TagState.INCOMPLETE)::contains)
                .isPresent();
    return free
        ? Optional.empty()
        : Optional.of(of(TagReason.ALREADY_ISSUED, serial, tag.vehicle().plate().orElse("")));
  }

  private Optional<Situation> refusalToActivate(TagMatch first, CardFile card, TagReading tag)
      throws StoreFault {
    String serial = tag.serial();
    if (!serial.equals(first.tag().serial())) {
      return Optional.of(of(TagReason.OTHER_TAG, first.tag().serial(), serial));
    }
    if (tag.status().tampered()) {
      return Optional.of(of(TagReason.TAMPERED, serial));
    }
    if (!tag.isIssued()) {
      return Optional.of(of(TagReason.NOT_ISSUED, serial));
    }
    if (register.state(serial).filter(TagState.CANCELLED::equals).isPresent()) {
      return Optional.of(of(TagReason.CANCELLED, serial));
    }
    Optional<LocalDate> expiry = tag.system().expiry();
    if (expiry.isEmpty() || expiry.get().isBefore(today.get())) {
      return Optional.of(
          of(TagReason.EXPIRED, serial, expiry.map(LocalDate::toString).orElse("–")));
    }
    List<TagDifference> differences = TagDifference.between(card, tag.vehicle());
    if (!differences.isEmpty()) {
      String fields =
          differences.stream().map(each -> each.field().name()).collect(Collectors.joining(", "));
      return Optional.of(of(TagReason.DIFFERS, serial, fields));
    }
    return unusable(tag);
  }

  private static Optional<Situation> unusable(TagReading tag) {
    if (tag.status().locked()) {
      return Optional.of(of(TagReason.LOCKED, tag.serial()));
    }
    int version = tag.system().version();
    // Before 40 the keys are diversified by other data (obu-tag.md 2.3); FF is an old 3DES tag.
    return version < 0x40
        ? Optional.of(
            of(TagReason.OLD_CONTRACT, tag.serial(), String.format(Locale.ROOT, "%02X", version)))
        : Optional.empty();
  }

  private TagReading read(TagSession session) throws LineFault {
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

  private static Situation of(TagReason reason, Object... arguments) {
    return Situation.of(reason, arguments);
  }

  @FunctionalInterface
  private interface Refusal {
    Optional<Situation> of(TagReading tag) throws StoreFault;
  }
}
