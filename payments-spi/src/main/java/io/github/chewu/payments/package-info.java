/** The words of this module. */
package io.github.chewu.payments;
