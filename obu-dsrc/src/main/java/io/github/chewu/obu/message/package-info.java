/** The messages of both dialects, typed (writer-dialects.md). */
package io.github.chewu.obu.message;
