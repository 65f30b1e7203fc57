/**
 * Which numbers a pool has, and which of them are free, in memory: dense numbering (号段), uniform
 * picks, characters that are still possible (plate-pool.md). It proposes; what is claimed is
 * decided by the room claim.
 */
package io.github.chewu.platepool.index;
