/** Requests and answers over one line: sequence, deadline, one at a time. */
package io.github.chewu.obu.link;
