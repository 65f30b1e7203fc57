package io.github.chewu.core.audit;

import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.kit.AuditKeyContract;
import javax.crypto.spec.SecretKeySpec;

class AesAuditKeyTest extends AuditKeyContract {
  @Override
  protected AuditKey key(String id, Bytes secret) {
    return AuditKey.aes(id, new SecretKeySpec(secret.toArray(), "AES"));
  }
}
