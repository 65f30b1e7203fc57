/** What is done with a tag: read, issue, activate, check, cancel, and settle what was left open. */
package io.github.chewu.obu.tag;
