/**
 * Card, vehicle and tag data of toll collection: their files, codes and states (通行介质). Its records
 * and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.toll;
