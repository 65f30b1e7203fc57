/** How the two families of writers reach a tag's files (writer-dialects.md). */
package io.github.chewu.obu.dialect;
