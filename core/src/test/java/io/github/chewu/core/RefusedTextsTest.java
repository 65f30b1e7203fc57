package io.github.chewu.core;

import io.github.chewu.core.kit.CoreValues;
import io.github.chewu.core.kit.RefusalLaws;
import io.github.chewu.core.kit.RefusedText;
import net.jqwik.api.Arbitrary;

/** Every text that the kit draws as refused is. */
class RefusedTextsTest extends RefusalLaws {
  @Override
  protected Arbitrary<RefusedText> refusedTexts() {
    return CoreValues.refusedTexts();
  }
}
