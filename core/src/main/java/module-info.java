import org.jspecify.annotations.NullMarked;

/**
 * Pure rules, values and ports of Chinese traffic services: no I/O, no clock, no thread, no logger.
 */
@NullMarked
module io.github.chewu.core {
  requires static transitive org.jspecify;
  // Optional: only the room sql needs it, so an image without a store holds no java.sql.
  requires static transitive java.sql;

  exports io.github.chewu.core.apdu;
  exports io.github.chewu.core.audit;
  exports io.github.chewu.core.bytes;
  exports io.github.chewu.core.identifier;
  exports io.github.chewu.core.keys;
  exports io.github.chewu.core.money;
  exports io.github.chewu.core.outcome;
  exports io.github.chewu.core.plate;
  exports io.github.chewu.core.points;
  exports io.github.chewu.core.purse;
  exports io.github.chewu.core.sim;
  exports io.github.chewu.core.sql;
  exports io.github.chewu.core.terminal;
  exports io.github.chewu.core.time;
  exports io.github.chewu.core.toll;
  exports io.github.chewu.core.trace;
  exports io.github.chewu.core.user;
  exports io.github.chewu.core.violation;
}
