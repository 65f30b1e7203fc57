package io.github.chewu.obu.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.chewu.core.apdu.CardFault.Delivery;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.toll.TagSystemFile;
import io.github.chewu.core.toll.TagVehicleFile;
import io.github.chewu.obu.dialect.Dialect;
import io.github.chewu.obu.dialect.TagFile;
import io.github.chewu.obu.dialect.TagSession;
import io.github.chewu.obu.dialect.WriterReason;
import io.github.chewu.obu.line.LineFault;
import io.github.chewu.obu.line.LinePort;
import io.github.chewu.obu.link.Link;
import io.github.chewu.obu.link.LinkSettings;
import io.github.chewu.obu.message.Lamp;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Dialect} owes the tag desk; a subclass gives a writer that speaks it. */
public abstract class DialectContract {
  private static final Duration WITHIN = Duration.ofSeconds(1);
  private static final Bytes DATES = Bytes.hex("2026030220360301");

  /** For subclasses. */
  protected DialectContract() {}

  /** A writer with one tag in its field, which holds the two files. */
  public interface Scene {
    /** The dialect under test, with the right keys where it needs any. */
    Dialect dialect();

    /** The line to the writer. */
    LinePort port();

    /** What the first tag holds, whether it lies there or not. */
    Bytes held(TagFile file);

    /** How many updates the first tag has carried out. */
    long writes();

    /** What the first tag's lamp showed last; empty before the first time. */
    Optional<Lamp> lamp();

    /** Takes it away. */
    void takeAway();

    /** Lays another one there in its place. */
    void swap();

    /** Lays another one beside it. */
    void layTwo();

    /** The answer to the next update gets lost on the line. */
    void loseAnswerToUpdate();
  }

  /** A new writer with a new tag. */
  protected abstract Scene scene();

  private static Link link(Scene scene) {
    return new Link(scene.port(), scene.dialect().identify(), LinkSettings.USUAL);
  }

  private static TagSession session(Scene scene) throws LineFault {
    return scene.dialect().open(link(scene), WITHIN);
  }

  private static void assertReason(WriterReason reason, LineFault fault) {
    assertEquals(reason, fault.situation().reason());
  }

  @Test
  @DisplayName("a writer is the same device each time it is asked")
  void sameDevice() throws LineFault {
    Scene scene = scene();
    Link link = link(scene);
    Object first = link.identity(WITHIN);
    assertEquals(first, link.ask(scene.dialect().identify(), WITHIN));
  }

  @Test
  @DisplayName("E15, E20: a session names the tag as its system file does, and reads every part")
  void reads() throws LineFault {
    Scene scene = scene();
    TagSession session = session(scene);
    Bytes system = scene.held(TagFile.SYSTEM);
    assertEquals(
        system.slice(0, TagSystemFile.LENGTH),
        session.tag().system().raw().slice(0, TagSystemFile.LENGTH));
    assertEquals(system.at(TagSystemFile.DISMANTLE), session.tag().status().dismantle());
    assertEquals(
        system.slice(0, TagSystemFile.LENGTH),
        session.read(TagFile.SYSTEM, 0, TagSystemFile.LENGTH));
    assertEquals(system.slice(18, 8), session.read(TagFile.SYSTEM, TagSystemFile.DATES, 8));
    Bytes vehicle = scene.held(TagFile.VEHICLE);
    assertEquals(
        vehicle.slice(0, TagVehicleFile.LENGTH),
        session.read(TagFile.VEHICLE, 0, TagVehicleFile.LENGTH));
    assertEquals(vehicle.slice(12, 3), session.read(TagFile.VEHICLE, 12, 3));
    assertEquals(0, scene.writes());
  }

  @Test
  @DisplayName("E12, E19: an update writes that part of that file, once, and nothing else")
  void updates() throws LineFault {
    Scene scene = scene();
    Bytes system = scene.held(TagFile.SYSTEM);
    Bytes vehicle = scene.held(TagFile.VEHICLE);
    Bytes car = Bytes.filled(TagVehicleFile.LENGTH, 0x41);
    TagSession session = session(scene);
    session.update(TagFile.VEHICLE, 0, car);
    assertEquals(system, scene.held(TagFile.SYSTEM));
    session.update(TagFile.SYSTEM, TagSystemFile.DATES, DATES);
    session.update(TagFile.SYSTEM, TagSystemFile.DISMANTLE, Bytes.of(1));
    assertEquals(vehicle.with(0, car), scene.held(TagFile.VEHICLE));
    Bytes written = system.with(TagSystemFile.DATES, DATES).with(26, Bytes.of(1));
    assertEquals(written, scene.held(TagFile.SYSTEM));
    assertEquals(3, scene.writes());
    assertEquals(car, session.read(TagFile.VEHICLE, 0, TagVehicleFile.LENGTH));
    assertEquals(
        written.slice(0, TagSystemFile.LENGTH),
        session.read(TagFile.SYSTEM, 0, TagSystemFile.LENGTH));
  }

  @Test
  @DisplayName("E15: no tag, or several, and no session begins")
  void notExactlyOne() {
    Scene none = scene();
    none.takeAway();
    assertReason(WriterReason.NO_TAG, assertThrows(LineFault.class, () -> session(none)));
    Scene two = scene();
    two.layTwo();
    assertReason(WriterReason.SEVERAL_TAGS, assertThrows(LineFault.class, () -> session(two)));
    assertEquals(0, two.writes());
  }

  @Test
  @DisplayName("E15, E19: a tag that took the other's place is neither read nor written")
  void swapped() throws LineFault {
    Scene scene = scene();
    TagSession session = session(scene);
    scene.swap();
    assertThrows(LineFault.class, () -> session.read(TagFile.VEHICLE, 0, 59));
    LineFault fault =
        assertThrows(
            LineFault.class, () -> session.update(TagFile.VEHICLE, 0, Bytes.filled(59, 0x41)));
    assertNotEquals(Delivery.UNANSWERED, fault.delivery());
    assertEquals(0, scene.writes());
  }

  @Test
  @DisplayName("an update whose answer is lost is in doubt, was sent once, and can be read back")
  void lostAnswer() throws LineFault {
    Scene scene = scene();
    TagSession session = session(scene);
    scene.loseAnswerToUpdate();
    LineFault fault =
        assertThrows(
            LineFault.class, () -> session.update(TagFile.SYSTEM, TagSystemFile.DATES, DATES));
    assertEquals(Delivery.UNANSWERED, fault.delivery());
    assertEquals(1, scene.writes());
    assertEquals(DATES, session.read(TagFile.SYSTEM, TagSystemFile.DATES, 8));
  }

  @Test
  @DisplayName("E19: the lamp shows how it ended, and the tag is let go")
  void finishes() throws LineFault {
    for (Lamp lamp : Lamp.values()) {
      Scene scene = scene();
      assertEquals(Optional.empty(), scene.lamp());
      session(scene).finish(lamp);
      assertEquals(Optional.of(lamp), scene.lamp());
    }
  }
}
