package io.github.chewu.smartcard.virtual;

import io.github.chewu.core.apdu.Response;
import io.github.chewu.core.apdu.StatusWord;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.purse.PurseRecord;
import io.github.chewu.smartcard.virtual.CardSystemSession.Directory;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.LineProtocol;
import io.github.chewu.smartcard.virtual.VirtualCardProfile.Records;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Selection, reading and updating of files. */
final class CardSystemFiles {
  private static final Bytes SYSTEM_NAME =
      Bytes.copyOf("1PAY.SYS.DDF01".getBytes(StandardCharsets.US_ASCII));
  private static final Bytes TOLL_NAME = Bytes.hex("A00000000386980701");
  private static final Bytes DIRECTORY_ENTRY = Bytes.hex("610B4F09").plus(TOLL_NAME);

  private final CardSystemMemory memory;
  private final KeyAuthority authority;
  private final KeyPath keys;

  CardSystemFiles(CardSystemMemory memory, KeyAuthority authority, KeyPath keys) {
    this.memory = memory;
    this.authority = authority;
    this.keys = keys;
  }

  Response select(CardSystemRequest request, CardSystemSession session) throws CardSystemRefusal {
    if (request.p2() != 0x00 && request.p2() != 0x0C) {
      throw new CardSystemRefusal(0x6A86);
    }
    Bytes chosen =
        switch (request.p1()) {
          case 0x00 -> selectId(request, session);
          case 0x04 -> selectName(request, session);
          default -> throw new CardSystemRefusal(0x6A86);
        };
    boolean silent = request.p2() == 0x0C || request.le() == CardSystemRequest.NOTHING;
    return CardSystem.ok(silent ? Bytes.empty() : chosen);
  }

  private Bytes selectId(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    request.lc(2);
    String id = request.data().hex();
    if (id.equals("3F00")) {
      return enter(session, Directory.MASTER, SYSTEM_NAME);
    }
    if (id.equals("1001")) {
      return enter(session, Directory.TOLL, TOLL_NAME);
    }
    if (!session.directory.holds(id)) {
      throw new CardSystemRefusal(0x6A82);
    }
    boolean records = id.equals("0018") || id.equals("0001");
    Bytes size = Bytes.unsigned(records ? records(id).size() : binaryOrRecord(id).length(), 2);
    session.file = Optional.of(id);
    return Bytes.hex("6F088002").plus(size).plus(Bytes.hex("8302")).plus(request.data());
  }

  private Bytes selectName(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    if (request.data().equals(SYSTEM_NAME)) {
      return enter(session, Directory.MASTER, SYSTEM_NAME);
    }
    if (request.data().equals(TOLL_NAME)) {
      return enter(session, Directory.TOLL, TOLL_NAME);
    }
    throw new CardSystemRefusal(0x6A82);
  }

  private static Bytes enter(CardSystemSession session, Directory directory, Bytes name) {
    session.select(directory);
    return Bytes.of(0x6F, name.length() + 2, 0x84, name.length()).plus(name);
  }

  Response readBinary(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    Place place = place(request, session);
    Bytes rest = place.content().from(place.offset());
    int le = request.le();
    if (le == CardSystemRequest.NOTHING) {
      throw new CardSystemRefusal(0x6700);
    }
    if (le <= rest.length()) {
      return CardSystem.ok(rest.slice(0, le));
    }
    if (request.protocol() == LineProtocol.T0) {
      throw new CardSystemRefusal(0x6C00 | rest.length());
    }
    return le == 256 ? CardSystem.ok(rest) : new Response(rest, new StatusWord(0x6282));
  }

  Response readRecord(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    int sfi = request.p2() >>> 3;
    String id = sfi == 0 ? current(session) : name(sfi);
    boolean byNumber = (request.p2() & 0x07) == 0x04;
    if ((!byNumber && (request.p2() & 0x07) != 0) || request.p1() == 0) {
      throw new CardSystemRefusal(0x6A86);
    }
    if (!session.directory.holds(id)) {
      throw new CardSystemRefusal(0x6A82);
    }
    if (id.equals("0018") && memory.state().profile().records() == Records.AFTER_PIN) {
      CardSystemPin.demand(memory.state(), session);
    }
    Bytes record = record(records(id), request.p1(), byNumber);
    request.wants(record.length());
    return CardSystem.ok(record);
  }

  private static Bytes record(List<Bytes> records, int wanted, boolean byNumber)
      throws CardSystemRefusal {
    if (byNumber && wanted <= records.size()) {
      return records.get(wanted - 1);
    }
    return records.stream()
        .filter(record -> !byNumber && record.at(0) == wanted)
        .findFirst()
        .orElseThrow(() -> new CardSystemRefusal(0x6A83));
  }

  private List<Bytes> records(String id) throws CardSystemRefusal {
    CardState card = memory.state();
    if (id.equals("0018") && card.profile().records() != Records.HIDDEN) {
      return card.purse().records().stream().map(PurseRecord::raw).toList();
    }
    if (id.equals("0001")) {
      return List.of(DIRECTORY_ENTRY);
    }
    if (id.equals("0019") && card.files().containsKey(id)) {
      return List.of(binaryOrRecord(id));
    }
    throw new CardSystemRefusal(card.files().containsKey(id) ? 0x6981 : 0x6A82);
  }

  /** Nobody writes a toll card in clear: by MAC, or after an external authentication. */
  Response updatePlain(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    String id = place(request, session).file();
    throw new CardSystemRefusal(id.equals("0016") || id.equals("0015") ? 0x6987 : 0x6982);
  }

  Response updateSecured(
      CardSystemRequest request, CardSystemSession session, Optional<Bytes> challenge)
      throws CardSystemRefusal {
    Place place = place(request, session);
    if (!place.file().equals("0016") && !place.file().equals("0015")) {
      throw new CardSystemRefusal(0x6982);
    }
    int length = request.data().length() - 4;
    if (length < 1) {
      throw new CardSystemRefusal(0x6987);
    }
    if (place.offset() + length > place.content().length()) {
      throw new CardSystemRefusal(0x6A84);
    }
    Bytes drawn = challenge.orElseThrow(() -> new CardSystemRefusal(0x6984));
    if (drawn.length() != 4) {
      throw new CardSystemRefusal(0x6984);
    }
    Bytes data = request.data().slice(0, length);
    Bytes header =
        Bytes.of(request.cla(), request.ins(), request.p1(), request.p2(), request.data().length());
    KeyName key = session.directory == Directory.MASTER ? KeyName.DAMK_MF : KeyName.DAMK_DF01;
    if (!mac(key, drawn, header.plus(data)).equals(request.data().from(length))) {
      throw new CardSystemRefusal(0x6988);
    }
    Bytes changed = place.content().with(place.offset(), data);
    memory.change(memory.state().withFile(place.file(), changed));
    return CardSystem.ok(Bytes.empty());
  }

  private Bytes mac(KeyName key, Bytes challenge, Bytes message) throws CardSystemRefusal {
    try {
      return authority.updateMac(key, keys, challenge, message);
    } catch (KeyFault e) {
      throw new CardSystemRefusal(0x6A88);
    }
  }

  /** P1 = 80 + SFI and P2 = offset, or the offset in both, in the selected file. */
  private Place place(CardSystemRequest request, CardSystemSession session)
      throws CardSystemRefusal {
    boolean bySfi = (request.p1() & 0x80) != 0;
    if (bySfi && (request.p1() & 0x60) != 0) {
      throw new CardSystemRefusal(0x6A86);
    }
    String id = bySfi ? name(request.p1() & 0x1F) : current(session);
    if (!session.directory.holds(id)) {
      throw new CardSystemRefusal(0x6A82);
    }
    if (id.equals("0018") || id.equals("0019") || id.equals("0001")) {
      throw new CardSystemRefusal(0x6981);
    }
    Bytes content = binaryOrRecord(id);
    int offset = bySfi ? request.p2() : (request.p1() << 8) | request.p2();
    if (offset >= content.length()) {
      throw new CardSystemRefusal(0x6B00);
    }
    session.file = Optional.of(id);
    return new Place(id, content, offset);
  }

  private Bytes binaryOrRecord(String id) throws CardSystemRefusal {
    return memory.state().file(id).orElseThrow(() -> new CardSystemRefusal(0x6A82));
  }

  private static String current(CardSystemSession session) throws CardSystemRefusal {
    return session.file.orElseThrow(() -> new CardSystemRefusal(0x6986));
  }

  /** The short identifier is the low byte of the file's. */
  private static String name(int sfi) {
    return "00" + Bytes.of(sfi).hex();
  }

  private record Place(String file, Bytes content, int offset) {}
}
