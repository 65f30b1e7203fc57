package io.github.chewu.examples.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may use whom: the floor plan, read from the class files of all modules. */
class FloorsTest {
  private static final JavaClasses CLASSES = Classes.ALL;

  private static final List<String> GROUND =
      List.of("outcome", "bytes", "money", "time", "identifier", "plate");
  private static final List<String> ROAD = List.of("apdu", "keys", "toll", "purse");
  private static final Map<String, List<String>> LAW =
      Map.of(
          "points", List.of(),
          "user", List.of(),
          "violation", List.of("points", "user"),
          "terminal", List.of("points", "user", "violation"));
  // A spool of audit entries keeps java.sql in the room that is named for it.
  private static final Map<String, List<String>> WORKSHOP =
      Map.of(
          "audit", List.of(),
          "trace", List.of(),
          "sim", List.of(),
          "sql", List.of("audit"));

  @Test
  void everyModuleWasRead() {
    for (String module : List.of("core", "smartcard", "payments", "examples")) {
      assertTrue(
          CLASSES.stream()
              .anyMatch(c -> c.getPackageName().startsWith("io.github.chewu." + module + ".")),
          module);
    }
    assertTrue(CLASSES.size() > 100, "classes read: " + CLASSES.size());
  }

  @Test
  void aRoomOfCoreUsesFloorsBeneathItAndRoomsToItsLeft() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass user : CLASSES) {
      for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
        String from = room(user);
        String to = room(dependency.getTargetClass());
        if (!from.isEmpty() && !to.isEmpty() && !from.equals(to) && !mayUse(from, to)) {
          wrong.add(from + " → " + to + ": " + dependency.getDescription());
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  private static boolean mayUse(String from, String to) {
    if (GROUND.contains(from)) {
      return GROUND.indexOf(to) >= 0 && GROUND.indexOf(to) < GROUND.indexOf(from);
    }
    if (GROUND.contains(to)) {
      return true;
    }
    if (LAW.containsKey(from)) {
      return LAW.getOrDefault(from, List.of()).contains(to);
    }
    if (ROAD.contains(from)) {
      return ROAD.indexOf(to) >= 0 && ROAD.indexOf(to) < ROAD.indexOf(from);
    }
    return WORKSHOP.containsKey(from)
        && (!WORKSHOP.containsKey(to) || WORKSHOP.getOrDefault(from, List.of()).contains(to));
  }

  /** The room of a class of core; empty elsewhere and in core's own package, which holds words. */
  private static String room(JavaClass type) {
    String core = "io.github.chewu.core.";
    String name = type.getPackageName();
    return name.startsWith(core) ? name.substring(core.length()).replaceFirst("\\..*", "") : "";
  }

  @Test
  void everyRoomOfCoreStandsOnAFloor() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      unknown.add(room(type));
    }
    unknown.removeAll(GROUND);
    unknown.removeAll(ROAD);
    unknown.removeAll(LAW.keySet());
    unknown.removeAll(WORKSHOP.keySet());
    assertEquals(Set.of(""), unknown);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("io.github.chewu.(*).(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void aModuleImportsCoreAndNothingElseOfOurs() {
    for (String module : List.of("core", "smartcard", "obu", "platepool", "payments")) {
      noClasses()
          .that(resideInAPackage("io.github.chewu." + module + ".."))
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.chewu..")
                  .and(not(resideInAPackage("io.github.chewu.core..")))
                  .and(not(resideInAPackage("io.github.chewu." + module + ".."))))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void sqlStaysInRoomsNamedSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..sql..", "io.github.chewu.examples..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(CLASSES);
  }
}
