/**
 * Draws anyone can re-run, the Beijing program beside them, and the rules that give weights, scores
 * and quotas. Nothing here reads a file, a clock or a machine's chance: an entrant list and texts
 * go in, a transcript comes out. docs/draws.md describes the transcript byte for byte.
 *
 * <p>Auctions (Shanghai, and the auction halves of Hangzhou, Guangzhou, Tianjin and Shenzhen) are
 * not built: a price is no draw.
 */
package io.github.chewu.platepool.draw;
