package io.github.chewu.obu.virtual;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.KeyAuthority;
import io.github.chewu.core.keys.KeyFault;
import io.github.chewu.core.keys.KeyName;
import io.github.chewu.core.keys.KeyPath;
import io.github.chewu.core.keys.SealedFile;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A tag that behaves as one: its files, its ESAM and its keys, without the plastic (obu-tag.md 2).
 * One caller at a time.
 */
public final class VirtualTag {
  private final SoftwareKeyAuthority keys;
  private final Consumer<TagImage> store;
  private final TagEsam esam;
  private TagImage image;
  private long writes;
  private int lamp = -1;

  /**
   * A tag that holds this.
   *
   * @param keys the masters that its keys are diversified from
   * @param random for challenges; seeded where a run is to be repeated
   * @param store is given each change before the answer leaves, and has it durable when it returns;
   *     an {@link UncheckedIOException} from it means that nothing was kept, and the tag answers
   *     6581
   */
  public VirtualTag(
      TagImage image, SoftwareKeyAuthority keys, RandomGenerator random, Consumer<TagImage> store) {
    this.image = image;
    this.keys = keys;
    this.store = store;
    this.esam = new TagEsam(this, keys, random);
  }

  /** A tag whose files live as long as this object. */
  public VirtualTag(TagImage image, SoftwareKeyAuthority keys, RandomGenerator random) {
    this(image, keys, random, changed -> {});
  }

  /** What would survive if power were lost now. */
  public TagImage image() {
    return image;
  }

  /** How many updates it has carried out, those that left the same bytes among them. */
  public long writes() {
    return writes;
  }

  /** What its lamp showed last: the parameter of SetMMI, -1 before the first. */
  public int lamp() {
    return lamp;
  }

  void show(int parameter) {
    lamp = parameter;
  }

  /** Forgets the selected directory and the challenge, as at the beginning of a session. */
  void reset() {
    esam.reset();
  }

  /** Command and answer of its ESAM. */
  Bytes transmit(Bytes apdu) {
    return esam.transmit(apdu);
  }

  /** Whether a writer's PSAM holds the key that this tag's vehicle file is written with. */
  boolean admits(KeyAuthority psam) {
    try {
      return proof(psam).equals(proof(keys));
    } catch (KeyFault e) {
      return false;
    }
  }

  private Bytes proof(KeyAuthority authority) throws KeyFault {
    return authority.updateMac(KeyName.DAMK_DF01, keyPath(), Bytes.filled(4, 0), image.mac());
  }

  KeyPath keyPath() {
    return image.system().keyPath();
  }

  /** A part of the vehicle file as GetSecure gives it. */
  Bytes sealed(int offset, int length, Bytes random) throws KeyFault {
    return SealedFile.seal(keys, keyPath(), random, image.vehicle().raw().slice(offset, length));
  }

  /** Carries out an update; false where it could not be kept. */
  boolean write(TagImage changed) {
    try {
      if (!changed.equals(image)) {
        store.accept(changed);
      }
    } catch (UncheckedIOException e) {
      return false;
    }
    image = changed;
    writes++;
    return true;
  }
}
