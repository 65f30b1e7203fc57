/**
 * What was paid for is delivered: a top-up is loaded onto its card, once, or its money goes back.
 *
 * <pre>{@code
 * TopUpStore store = SqlTopUpStore.open(Store.open(dataSource), clock, random);
 * Cashier cashier = new Cashier(Channels.of(List.of(OperatorChannel.cash(), wechat)), executor);
 * TopUpDesk desk = new TopUpDesk(store, cashier, clock);
 *
 * // The card in the reader, loaded by core's procedure over this store's journal.
 * LoadProcedure procedure =
 *     new LoadProcedure(store.journal(), authority, clock, limits, profile);
 * CardAtHand card = new PurseAtHand(procedure, session);
 *
 * Outcome<TopUp> outcome = desk.topUp(order, "cash", card);          // card load
 * store.unfinished(cardNumber);                                      // what settle is for
 * desk.settle(orderId, Wish.LOAD, operator, card);                   // card settle, after anything
 * desk.unload(orderId, operator, reason, true, card);                // records unload
 * Books books = new Books(store);                                    // records, where, close
 * }</pre>
 */
package io.github.chewu.payments.fulfilment;
