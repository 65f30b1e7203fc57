/**
 * Plate numbers (机动车号牌, GA 36-2018): province, authority letter, the layouts of the serial, types
 * and colours. A number that is refused names the rule that it breaks (plates-and-preselection.md
 * 4.1–4.3). Its records and enums are immutable: safe for any thread.
 */
package io.github.chewu.core.plate;
