package io.github.chewu.obu.line;

import io.github.chewu.obu.kit.ByteLineContract;
import io.github.chewu.obu.kit.FarEnd;
import java.io.IOException;

class TcpLineTest extends ByteLineContract {
  @Override
  protected FarEnd farEnd() throws IOException {
    return new TcpPeer();
  }

  @Override
  protected LinePort port(FarEnd far) {
    return ((TcpPeer) far).port();
  }
}
