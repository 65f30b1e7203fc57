package io.github.chewu.core.keys;

import java.util.EnumMap;
import java.util.Map;

/**
 * The master keys of a software authority: those of a card always, that of tags ({@link
 * KeyName#RK}) where tags are handled. Wiped when closed. Safe for any thread.
 */
public final class MasterKeys implements AutoCloseable {
  private final Map<KeyName, SymmetricKey> keys;

  private MasterKeys(Map<KeyName, SymmetricKey> keys) {
    this.keys = keys;
  }

  /**
   * Reads the entries {@code master.dlk}, {@code master.dpk}, {@code master.dtk}, {@code
   * master.damk.mf}, {@code master.damk.df01} and, where tags are handled, {@code master.rk2}, 32
   * hex digits each; others are passed over. The strings of the map cannot be wiped.
   *
   * @throws IllegalArgumentException naming an entry that is missing or no key, never its value
   */
  public static MasterKeys parse(Map<String, String> entries) {
    Map<KeyName, SymmetricKey> keys = new EnumMap<>(KeyName.class);
    MasterKeys masters = new MasterKeys(keys);
    try {
      for (KeyName name : KeyName.values()) {
        // A card's key is missed here and not at the card: by then the customer has paid.
        if (name != KeyName.RK || entries.containsKey(entry(name))) {
          keys.put(name, Entries.read(entries, entry(name), SymmetricKey::parse));
        }
      }
      return masters;
    } catch (IllegalArgumentException e) {
      masters.close();
      throw e;
    }
  }

  private static String entry(KeyName name) {
    return switch (name) {
      case DLK -> "master.dlk";
      case DPK -> "master.dpk";
      case DTK -> "master.dtk";
      case DAMK_MF -> "master.damk.mf";
      case DAMK_DF01 -> "master.damk.df01";
      case RK -> "master.rk2";
    };
  }

  /**
   * The master of this name; it stays this object's to close.
   *
   * @throws KeyFault with {@link KeyReason#MISSING} where the entries held none
   */
  SymmetricKey key(KeyName name) throws KeyFault {
    SymmetricKey key = keys.get(name);
    if (key == null) {
      throw KeyFault.of(KeyReason.MISSING, entry(name));
    }
    return key;
  }

  /** Wipes every key. */
  @Override
  public void close() {
    keys.values().forEach(SymmetricKey::close);
  }

  /** Never a key. */
  @Override
  public String toString() {
    return "master keys";
  }
}
