/** Claims, vehicles and selections on a caller's database. */
package io.github.chewu.platepool.sql;
