package io.github.chewu.examples.desk;

import io.github.chewu.core.audit.AuditKey;
import io.github.chewu.core.bytes.Bytes;
import io.github.chewu.core.keys.IssuerProfile;
import io.github.chewu.core.keys.MasterKeys;
import io.github.chewu.core.keys.SoftwareKeyAuthority;
import io.github.chewu.examples.cli.BadInput;
import io.github.chewu.examples.cli.CliReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The keys and the issuer that a command works with.
 *
 * @param issuer what new cards have in common
 * @param authority signs with the keys, SM4 included
 * @param audit encrypts audit entries, where the file has {@code audit.key} (64 hex digits) and
 *     {@code audit.key-id}
 */
public record KeyRing(
    IssuerProfile issuer, SoftwareKeyAuthority authority, Optional<AuditKey> audit)
    implements AutoCloseable {
  private static final String TEST_KEYS = "/io/github/chewu/examples/test-keys.properties";

  /** The keys of a file, where one is named, else the test keys. */
  public static KeyRing of(Optional<Path> file) throws BadInput {
    return file.isPresent() ? read(file.get()) : test();
  }

  private static KeyRing read(Path file) throws BadInput {
    try (Reader text = Files.newBufferedReader(file)) {
      return parse(text);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInput(CliReason.BAD_FILE, file, String.valueOf(e.getMessage()));
    }
  }

  /** The keys that stand in the project for everyone to see. */
  public static KeyRing test() {
    try (InputStream file =
            Objects.requireNonNull(KeyRing.class.getResourceAsStream(TEST_KEYS), TEST_KEYS);
        Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return parse(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyRing parse(Reader text) throws IOException {
    Properties properties = new Properties();
    properties.load(text);
    Map<String, String> entries = new HashMap<>();
    properties.forEach((name, value) -> entries.put(String.valueOf(name), String.valueOf(value)));
    IssuerProfile issuer = IssuerProfile.parse(entries);
    Optional<AuditKey> audit = audit(entries);
    return new KeyRing(
        issuer,
        new SoftwareKeyAuthority(MasterKeys.parse(entries), new BouncyCastleProvider()),
        audit);
  }

  private static Optional<AuditKey> audit(Map<String, String> entries) {
    String key = entries.get("audit.key");
    if (key == null) {
      return Optional.empty();
    }
    String id = entries.getOrDefault("audit.key-id", "");
    try {
      SecretKeySpec aes = new SecretKeySpec(Bytes.hex(key).toArray(), "AES");
      return Optional.of(AuditKey.aes(id, aes));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "entry 'audit.key' or 'audit.key-id' is wrong: " + e.getMessage(), e);
    }
  }

  /** The PIN of a new card as its holder types it. */
  public String usualPin() {
    return new String(issuer.pin().toArray(), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    authority.close();
  }
}
