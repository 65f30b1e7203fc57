/**
 * Traffic violations (交通违法): records, who may handle what where (policies as data), decisions,
 * fines and surcharge, vehicle bindings, receipts and histories. Its records and enums are
 * immutable: safe for any thread.
 */
package io.github.chewu.core.violation;
