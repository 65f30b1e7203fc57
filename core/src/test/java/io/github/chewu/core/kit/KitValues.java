package io.github.chewu.core.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * The values of a module by their types, so that {@code @ForAll Money amount} is drawn without
 * further words; jqwik finds a subclass as a service.
 */
public abstract class KitValues implements ArbitraryProvider {
  private final Map<Class<?>, Supplier<? extends Arbitrary<?>>> rows;

  /** For subclasses, with what they draw. */
  protected KitValues(Table table) {
    rows = Map.copyOf(table.rows);
  }

  @Override
  public boolean canProvideFor(TypeUsage target) {
    return rows.containsKey(target.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
    return Optional.ofNullable(rows.get(target.getRawType())).stream()
        .map(Supplier::get)
        .collect(Collectors.toSet());
  }

  /** What is drawn for which type; the compiler sees that each type has values of its own. */
  public static final class Table {
    private final Map<Class<?>, Supplier<? extends Arbitrary<?>>> rows = new HashMap<>();

    /** An empty one. */
    public Table() {}

    /** With one type more. */
    public <T> Table with(Class<T> type, Supplier<? extends Arbitrary<? extends T>> values) {
      rows.put(type, values);
      return this;
    }
  }
}
