package io.github.chewu.core.user;

import io.github.chewu.core.time.ServiceHours;
import java.util.Set;

/**
 * A right, where, when and on which occasions an operator has it (T10, E36).
 *
 * @param places regions and outlets; empty for all
 * @param hours of each day, on the city's clock
 * @param occasions those laid down for it; empty for any
 */
public record Grant(Right right, Set<String> places, ServiceHours hours, Set<String> occasions) {
  /** Takes copies. */
  public Grant {
    places = Set.copyOf(places);
    occasions = Set.copyOf(occasions);
  }

  boolean isAt(Post post) {
    return places.isEmpty() || places.contains(post.outlet()) || places.contains(post.region());
  }

  boolean isOn(String occasion) {
    return occasions.isEmpty() || occasions.contains(occasion);
  }
}
