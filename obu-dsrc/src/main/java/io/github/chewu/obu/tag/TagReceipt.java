package io.github.chewu.obu.tag;

/**
 * Proof of what was done to a tag.
 *
 * @param order whose act it was
 * @param act what was done
 * @param reading the tag, read back afterwards
 * @param lampShown whether the tag confirmed that its lamp showed the ending
 */
public record TagReceipt(String order, TagAct act, TagReading reading, boolean lampShown) {}
