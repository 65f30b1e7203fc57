package io.github.chewu.platepool.selection;

import io.github.chewu.core.outcome.Situation;
import io.github.chewu.core.outcome.StoreFault;
import java.util.List;

/**
 * What the registers say of an application (基本信息校验, U05; port): whether vehicle and certificate
 * belong together, whether the car has a number already. Any thread.
 */
@FunctionalInterface
public interface BasicData {
  /** For a platform without registers of its own: it objects to nothing. */
  BasicData UNCHECKED = application -> List.of();

  /** What stands against it; empty where nothing does. */
  List<Situation> objections(Application application) throws StoreFault;
}
