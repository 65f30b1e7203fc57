package io.github.chewu.examples.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Core has no I/O, no clock, no zone or language of the machine, no thread, no chance, no logger.
 */
class PureCoreTest {
  private static final JavaClasses CORE =
      Classes.ALL.that(
          DescribedPredicate.describe(
              "core", type -> type.getPackageName().startsWith("io.github.chewu.core")));

  private static final Set<String> MACHINE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.in",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Locale.getDefault",
          "java.nio.charset.Charset.defaultCharset",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.InstantSource.system",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.random.RandomGenerator.getDefault");

  @Test
  void touchesNoFileNoNetworkNoThreadAndNoLogger() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.File.*|java\\.io\\.RandomAccessFile|java\\.nio\\.file\\..*"
                + "|java\\.nio\\.channels\\..*|java\\.net\\..*|javax\\.smartcardio\\..*"
                + "|java\\.lang\\.(Thread|ThreadLocal|Process|ProcessBuilder|Runtime)(\\$.*)?"
                + "|java\\.util\\.(Timer|TimerTask)"
                + "|java\\.util\\.concurrent\\.(.*Executor.*|.*Future.*|ForkJoin.*|Thread.*)"
                + "|java\\.util\\.Random|java\\.security\\.SecureRandom"
                + "|org\\.slf4j\\..*|java\\.util\\.logging\\..*|java\\.lang\\.System\\$Logger.*")
        .check(CORE);
  }

  @Test
  void asksNoMachineForTimeZoneLanguageOrChance() {
    noClasses().should().accessTargetWhere(asksTheMachine()).check(CORE);
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
    return DescribedPredicate.describe(
        "asks the machine",
        access -> {
          JavaClass owner = access.getTargetOwner();
          String name = access.getTarget().getName();
          boolean now = name.equals("now") && owner.getPackageName().equals("java.time");
          return now || MACHINE.contains(owner.getName() + "." + name);
        });
  }
}
