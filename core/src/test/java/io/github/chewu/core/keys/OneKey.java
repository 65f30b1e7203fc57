package io.github.chewu.core.keys;

import io.github.chewu.core.bytes.Bytes;

/** An authority of one key, whatever name and path are asked. */
record OneKey(ChipCipher cipher, SymmetricKey key) implements KeyAuthority {
  @Override
  public Bytes sessionMac(KeyName master, KeyPath path, Bytes sessionInput, Bytes message)
      throws KeyFault {
    return cipher.sessionMac(key, sessionInput, message);
  }

  @Override
  public Bytes tac(KeyPath path, Bytes message) throws KeyFault {
    return cipher.tac(key, message);
  }

  @Override
  public Bytes updateMac(KeyName master, KeyPath path, Bytes challenge, Bytes message)
      throws KeyFault {
    return cipher.updateMac(key, challenge, message);
  }

  @Override
  public Bytes decipher(KeyName master, KeyPath path, Bytes blocks) throws KeyFault {
    return cipher.decipher(key, blocks);
  }
}
