/** Frames, tags and writers to try a dialect or a line on, and what each of them owes. */
package io.github.chewu.obu.kit;
