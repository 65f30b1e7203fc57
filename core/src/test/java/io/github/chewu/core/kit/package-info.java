/** Contracts of the ports and arbitraries of the values: for integrators and QA. */
package io.github.chewu.core.kit;
