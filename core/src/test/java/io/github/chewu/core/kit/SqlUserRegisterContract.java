package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.kit.CommitFaults.Break;
import io.github.chewu.core.outcome.Done;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.outcome.StoreReason;
import io.github.chewu.core.outcome.Unknown;
import io.github.chewu.core.sql.SqlUserRegister;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.user.RegistrationReason;
import io.github.chewu.core.user.User;
import io.github.chewu.core.user.UserRegister;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the users keep on every engine, also where commits break; a subclass gives a database. */
public abstract class SqlUserRegisterContract extends UserRegisterContract {
  private static final User USER =
      new User(
          "A",
          new LicenceNumber("11010519491231002X"),
          new Mobile("13800000001"),
          OperatorDoor.SECRET,
          Jinan.NOON);

  /** For subclasses. */
  protected SqlUserRegisterContract() {}

  /** A database without tables, the same one until the test ends. */
  protected abstract DataSource database() throws Exception;

  @Override
  protected final UserRegister register() throws Exception {
    return register(database());
  }

  private static UserRegister register(DataSource source) throws StoreFault {
    return SqlUserRegister.open(Store.open(source));
  }

  @Test
  @DisplayName("J01: a registration and a closing whose answers were lost are found out")
  void answerLost() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    UserRegister register = register(faults);
    faults.breakCommit(1, Break.LOST_AFTER);
    assertEquals(new Done<>(USER), register.add(USER));
    faults.breakCommit(1, Break.LOST_AFTER);
    assertEquals(RegistrationReason.CLOSED, Answered.notDone(register.settle("B")));
    assertEquals(Optional.of(USER), register().byLicence(USER.licence()));
  }

  @Test
  @DisplayName("J01: a closing that was lost without effect is in doubt, and may be repeated")
  void closingLost() throws Exception {
    CommitFaults faults = new CommitFaults(database());
    UserRegister register = register(faults);
    faults.breakCommit(1, Break.LOST_BEFORE);
    Unknown<?> unknown = assertInstanceOf(Unknown.class, register.settle("A"));
    assertEquals("A", unknown.token());
    assertEquals(StoreReason.UNREACHABLE, unknown.situation().reason());
    assertEquals(new Done<>(USER), register.add(USER));
    assertEquals(new Done<>(USER), register.settle("A"));
  }

  @Test
  @DisplayName("J01: the store holds no password")
  void noPassword() throws Exception {
    register().add(USER);
    try (var connection = database().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT * FROM chewu_user")) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        assertEquals(-1, row.getString(i).indexOf("secret"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the table cannot be read", e);
    }
  }
}
