package io.github.chewu.examples.plates;

import io.github.chewu.core.identifier.Vin;
import io.github.chewu.core.outcome.StoreFault;
import io.github.chewu.core.sql.Migration;
import io.github.chewu.core.sql.Migrator;
import io.github.chewu.core.sql.Store;
import io.github.chewu.core.sql.Transaction;
import io.github.chewu.platepool.selection.RuleSet;
import io.github.chewu.platepool.selection.Session;
import java.util.List;
import java.util.Optional;

/**
 * What the command line keeps from one command to the next, in the same store: by which rules a
 * vehicle's application goes, and the session of a user. A platform has one rule set, and leaves
 * the session with the user; whoever runs commands on a store is all its users.
 */
final class KioskRows {
  private final Store store;

  private KioskRows(Store store) {
    this.store = store;
  }

  static KioskRows open(Store store) throws StoreFault {
    migrator().migrate(store);
    return new KioskRows(store);
  }

  static Migrator migrator() {
    return new Migrator(
        "kiosk", List.of(Migration.read(1, KioskRows.class.getResourceAsStream("kiosk-1.sql"))));
  }

  Optional<RuleSet> rules(Vin vin) throws StoreFault {
    return store
        .read(
            tx ->
                tx.first(
                    "SELECT rules FROM chewu_kiosk_rules WHERE vin = ?",
                    row -> row.getString("rules"),
                    vin.value()))
        .map(text -> RuleSet.parse(text).orElseThrow());
  }

  void keep(Vin vin, RuleSet rules) throws StoreFault {
    String text = rules.toText();
    store.commit(
        "chewu.kiosk.rules:" + vin.value(),
        tx ->
            tx.updateOne(
                "INSERT INTO chewu_kiosk_rules (vin, rules) VALUES (?, ?)"
                    + " ON CONFLICT (vin) DO UPDATE SET rules = excluded.rules",
                vin.value(),
                text),
        tx ->
            tx.first(
                "SELECT 1 FROM chewu_kiosk_rules WHERE vin = ? AND rules = ?",
                row -> true,
                vin.value(),
                text));
  }

  Optional<Session> session(Vin vin, String user) throws StoreFault {
    return store.read(
        tx ->
            tx.first(
                "SELECT token, ends_at FROM chewu_kiosk_session WHERE vin = ? AND user_name = ?",
                row ->
                    new Session(
                        vin, user, row.getString("token"), Transaction.instant(row, "ends_at")),
                vin.value(),
                user));
  }

  void keep(Session session) throws StoreFault {
    store.commit(
        "chewu.kiosk.session:" + session.vin().value() + ":" + session.user(),
        tx ->
            tx.updateOne(
                "INSERT INTO chewu_kiosk_session (vin, user_name, token, ends_at)"
                    + " VALUES (?, ?, ?, ?) ON CONFLICT (vin, user_name) DO UPDATE"
                    + " SET token = excluded.token, ends_at = excluded.ends_at",
                session.vin().value(),
                session.user(),
                session.token(),
                session.until()),
        tx ->
            tx.first(
                "SELECT 1 FROM chewu_kiosk_session WHERE vin = ? AND token = ?",
                row -> true,
                session.vin().value(),
                session.token()));
  }
}
