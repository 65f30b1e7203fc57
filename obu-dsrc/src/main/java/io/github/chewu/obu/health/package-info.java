/** A survey of unknown writers and tags. */
package io.github.chewu.obu.health;
