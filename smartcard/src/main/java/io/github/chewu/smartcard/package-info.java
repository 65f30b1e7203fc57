/** See the module. */
package io.github.chewu.smartcard;
