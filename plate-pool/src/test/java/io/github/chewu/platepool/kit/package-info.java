/** What tests of plate-pool share: contracts of the ports, and values to draw. */
package io.github.chewu.platepool.kit;
