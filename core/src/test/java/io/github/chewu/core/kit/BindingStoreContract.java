package io.github.chewu.core.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.identifier.LicenceNumber;
import io.github.chewu.core.violation.Binding;
import io.github.chewu.core.violation.BindingStore;
import io.github.chewu.core.violation.Bindings;
import io.github.chewu.core.violation.VehiclePlate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link BindingStore} keeps; a subclass makes it. */
public abstract class BindingStoreContract {
  private static final int TIMES = 20;
  private static final Bindings NONE = new Bindings(List.of());

  /** For subclasses. */
  protected BindingStoreContract() {}

  /** An empty store. */
  protected abstract BindingStore store() throws Exception;

  private static LicenceNumber user(int number) {
    return new LicenceNumber("USER00" + number);
  }

  private static VehiclePlate plate(int number) {
    return Jinan.plate("02", "鲁A1234" + number);
  }

  private static Binding binding(int user, int plate) {
    return Binding.of(Jinan.car(plate(plate), Jinan.DRIVER), user(user), Jinan.NOON);
  }

  /** Adds what a desk would. */
  private static boolean bind(BindingStore store, int user, int plate) throws Exception {
    Bindings before = store.about(user(user), plate(plate));
    return store.replace(user(user), plate(plate), before, with(before, binding(user, plate)));
  }

  private static Bindings with(Bindings before, Binding added) {
    List<Binding> all = new ArrayList<>(before.all());
    all.add(added);
    return new Bindings(all);
  }

  private static Set<Binding> about(BindingStore store, int user, int plate) throws Exception {
    return Set.copyOf(store.about(user(user), plate(plate)).all());
  }

  @Test
  @DisplayName("J24 all bindings of the user and all of the plate, and no others")
  void about() throws Exception {
    BindingStore store = store();
    assertEquals(NONE, store.about(user(1), plate(1)));
    assertTrue(bind(store, 1, 1));
    assertTrue(bind(store, 1, 2));
    assertTrue(bind(store, 2, 2));
    assertTrue(bind(store, 3, 3));
    assertEquals(Set.of(binding(1, 1), binding(1, 2)), about(store, 1, 1));
    assertEquals(Set.of(binding(1, 2), binding(2, 2)), about(store, 2, 2));
    assertEquals(Set.of(), about(store, 4, 4));
  }

  @Test
  @DisplayName("J24 a dissolved binding is kept, in the place of the live one")
  void dissolves() throws Exception {
    BindingStore store = store();
    bind(store, 1, 1);
    Binding live = binding(1, 1);
    Binding gone =
        new Binding(
            live.vehicle(), live.user(), live.since(), Optional.of(Jinan.NOON.plusSeconds(1)));
    Bindings before = store.about(user(1), plate(1));
    assertTrue(store.replace(user(1), plate(1), before, new Bindings(List.of(gone))));
    assertEquals(Set.of(gone), about(store, 1, 1));
  }

  @Test
  @DisplayName("whoever read before another wrote writes nothing, whether of the user or the plate")
  void stale() throws Exception {
    BindingStore store = store();
    Bindings read = store.about(user(1), plate(1));
    bind(store, 2, 1);
    assertFalse(store.replace(user(1), plate(1), read, with(read, binding(1, 1))));
    assertEquals(Set.of(binding(2, 1)), about(store, 1, 1));

    Bindings again = store.about(user(1), plate(3));
    bind(store, 1, 2);
    assertFalse(store.replace(user(1), plate(3), again, with(again, binding(1, 3))));
    assertEquals(Set.of(binding(1, 2)), about(store, 1, 3));
  }

  @RepeatedTest(TIMES)
  @DisplayName("J24 of terminals that bind from the same reading at once, one does")
  void race() throws Exception {
    BindingStore store = store();
    Bindings read = store.about(user(1), plate(1));
    Callable<Boolean> bind =
        () -> store.replace(user(1), plate(1), read, with(read, binding(1, 1)));
    assertEquals(1, Collections.frequency(Terminals.atOnce(Collections.nCopies(4, bind)), true));
    assertEquals(1, store.about(user(1), plate(1)).all().size());
  }
}
