package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.kit.CommitFaults.Break;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.Outcome;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.sim.VirtualClock;
import io.github.chewu.core.sql.SqlCodeStore;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.user.CodePolicy;
import io.github.chewu.core.user.CodePurpose;
import io.github.chewu.core.user.CodeReason;
import io.github.chewu.core.user.CodeStore;
import io.github.chewu.core.user.SmsCodes;
import io.github.chewu.core.user.VerifiedPhone;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the codes keep on every engine, also where commits break; a subclass gives a database. */
public abstract class SqlCodeStoreContract extends CodeStoreContract {
  private static final Mobile PHONE = new Mobile("13800000001");
  private static final VirtualClock CLOCK = new VirtualClock(Instant.parse("2026-03-02T04:00:00Z"));

  private final SmsFaults carrier = new SmsFaults();

  /** For subclasses. */
  protected SqlCodeStoreContract() {}

  /** A database without tables, the same one until the test ends. */
  protected abstract DataSource database() throws Exception;

  @Override
  protected final CodeStore store() throws Exception {
    return store(database());
  }

  private static CodeStore store(DataSource source) throws StoreFault {
    return SqlCodeStore.open(Store.open(source));
  }

  /** As a process of its own has them. */
  private SmsCodes process(DataSource source) throws StoreFault {
    return new SmsCodes(store(source), carrier, CodePolicy.USUAL, new SecureRandom(), CLOCK);
  }

  private static Outcome<VerifiedPhone> check(SmsCodes codes, String code) {
    return codes.check(PHONE, CodePurpose.LOGIN, code);
  }

  @RepeatedTest(10)
  @DisplayName("J03: of two processes that check one code at once, one may go on")
  void twoProcesses() throws Exception {
    DataSource source = database();
    SmsCodes one = process(source);
    SmsCodes other = process(source);
    one.issue(PHONE, CodePurpose.LOGIN);
    String code = carrier.code(PHONE);
    List<Callable<Outcome<VerifiedPhone>>> acts =
        List.of(() -> check(one, code), () -> check(other, code));
    List<Outcome<VerifiedPhone>> answers = Terminals.atOnce(acts);
    assertEquals(1, answers.stream().filter(Done.class::isInstance).count());
    assertEquals(CodeReason.USED, Answered.notDone(check(other, code)));
  }

  @Test
  @DisplayName("J03: a use whose answer was lost opens nothing, and the code counts as used")
  void answerLost() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    SmsCodes codes = process(faults);
    codes.issue(PHONE, CodePurpose.LOGIN);
    String code = carrier.code(PHONE);
    faults.breakCommit(1, Break.LOST_AFTER);
    assertEquals(StoreReason.COMMIT_UNKNOWN, Answered.notDone(check(codes, code)));
    assertEquals(CodeReason.USED, Answered.notDone(check(process(database()), code)));
  }

  @Test
  @DisplayName("J03: a use that was lost without effect leaves the code as it was")
  void commitLost() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    SmsCodes codes = process(faults);
    codes.issue(PHONE, CodePurpose.LOGIN);
    String code = carrier.code(PHONE);
    faults.breakCommit(1, Break.LOST_BEFORE);
    assertEquals(StoreReason.UNREACHABLE, Answered.notDone(check(codes, code)));
    Answered.done(check(process(database()), code));
  }
}
