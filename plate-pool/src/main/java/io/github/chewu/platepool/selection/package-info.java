/**
 * Pre-selection of plate numbers (预选号牌): the application, its steps, composed and random numbers,
 * the choice, and what the office answers. What is kept of it is one {@code Standing} of a vehicle;
 * steps, blacklist and expiry are computed from that on reading.
 */
package io.github.chewu.platepool.selection;
