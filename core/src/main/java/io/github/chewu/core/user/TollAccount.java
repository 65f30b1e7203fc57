package io.github.chewu.core.user;

import io.github.chewu.core.identifier.BankCard;
import io.github.chewu.core.identifier.Mobile;
import io.github.chewu.core.identifier.TollCardNumber;
import java.util.Map;
import java.util.Set;

/**
 * A customer's toll account (ETC 账户, E23 to E25).
 *
 * @param issued whether his ETC was issued: only then is he looked up
 * @param bankCard that his tolls are drawn from
 * @param cards his toll cards
 * @param data the fields of the form, by name
 */
public record TollAccount(
    String id,
    Mobile phone,
    HolderDocument document,
    boolean issued,
    BankCard bankCard,
    Set<TollCardNumber> cards,
    Map<String, String> data) {
  /** Takes copies. */
  public TollAccount {
    cards = Set.copyOf(cards);
    data = Map.copyOf(data);
  }

  TollAccount with(BankCard other) {
    return new TollAccount(id, phone, document, issued, other, cards, data);
  }

  TollAccount with(Map<String, String> other) {
    return new TollAccount(id, phone, document, issued, bankCard, cards, other);
  }

  /** Its number only: the rest is personal. */
  @Override
  public String toString() {
    return "account " + id;
  }
}
