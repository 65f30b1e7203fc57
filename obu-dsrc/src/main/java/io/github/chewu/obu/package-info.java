/** Serial DSRC tag writers and tags (电子标签). */
package io.github.chewu.obu;
