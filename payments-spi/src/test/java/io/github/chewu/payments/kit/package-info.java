/** What tests of payments share: a counter to break, and contracts of the ports. */
package io.github.chewu.payments.kit;
