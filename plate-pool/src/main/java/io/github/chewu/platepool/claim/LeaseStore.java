package io.github.chewu.platepool.claim;

import io.github.chewu.core.outcome.StoreFault;
import java.time.Instant;
import java.util.List;

/**
 * Blocks of numbers that are lent to sites whose line may be down (port): rows of the same store
 * that decides who holds a number. Any thread, and for a store on a server any process.
 *
 * <p>A number leaves its lease when a vehicle's claim on it is saved ({@link ClaimStore#save}),
 * when it is given back, or when the lease ends and another takes it over.
 */
public interface LeaseStore {
  /**
   * Lends numbers, all or none; durable when it answers KEPT.
   *
   * @param id names the lease; it must be new
   * @param claims wanted ones of kind LEASED, whose batch is the id, with one end
   * @return TAKEN where others hold some; MOVED where there is such a lease, or its end has come
   */
  Saved lend(String id, List<Claim> claims) throws StoreFault;

  /** What is still in a lease, live or not, by pool and number. */
  List<Claim> lent(String id) throws StoreFault;

  /**
   * Moves the end of what is still in a lease.
   *
   * @return LAPSED where nothing is, or it has ended
   */
  Saved renew(String id, Instant until) throws StoreFault;

  /**
   * Frees numbers of a lease before its end; those that are not in it any more are left alone.
   *
   * @param claims as {@link #lent} answered them
   */
  void giveBack(String id, List<Claim> claims) throws StoreFault;
}
