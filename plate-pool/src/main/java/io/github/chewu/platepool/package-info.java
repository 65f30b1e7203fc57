/** Plate pool, pre-selection and draws (号牌选号). */
package io.github.chewu.platepool;
