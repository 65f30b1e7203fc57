/**
 * A virtual writer with the tags in its field: in process in virtual time, on TCP, or on any pair
 * of streams, and wrong by a seeded script.
 */
package io.github.chewu.obu.virtual;
