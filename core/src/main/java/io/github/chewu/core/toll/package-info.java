/** Card, vehicle and tag data of toll collection: their files, codes and states (通行介质). */
package io.github.chewu.core.toll;
