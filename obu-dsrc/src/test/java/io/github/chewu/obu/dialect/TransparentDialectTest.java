package io.github.chewu.obu.dialect;

import io.github.chewu.core.keys.Algorithm;
import io.github.chewu.obu.kit.DialectContract;
import io.github.chewu.obu.virtual.WriterFamily;

class TransparentDialectTest extends DialectContract {
  @Override
  protected Scene scene() {
    return new VirtualScene(WriterFamily.TRANSPARENT, Algorithm.TRIPLE_DES);
  }
}
