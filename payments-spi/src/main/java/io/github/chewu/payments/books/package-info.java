/** Where money is and whether it balances: records, history of an order, day close, cases. */
package io.github.chewu.payments.books;
