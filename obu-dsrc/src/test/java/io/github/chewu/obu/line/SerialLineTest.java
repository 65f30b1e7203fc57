package io.github.chewu.obu.line;

import io.github.chewu.obu.kit.ByteLineContract;
import io.github.chewu.obu.kit.FarEnd;
import io.github.chewu.obu.kit.PtyPeer;
import io.github.chewu.obu.kit.RealPty;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealPty.class)
class SerialLineTest extends ByteLineContract {
  @TempDir private Path folder;

  @Override
  protected FarEnd farEnd() throws IOException {
    return PtyPeer.at(folder.resolve("writer"));
  }

  @Override
  protected LinePort port(FarEnd far) {
    return LinePorts.serial(folder.resolve("writer").toString(), SerialSettings.USUAL);
  }
}
