package io.github.chewu.core.kit;

import io.github.chewu.core.outcome.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The public types of a module, read from its class files, and what can be told of them. */
final class PublicTypes {
  private PublicTypes() {}

  /** Those of rooms, which are packages beneath that of a class of the module. */
  static List<Class<?>> of(Class<?> module, Set<String> rooms) {
    try {
      Path classes = Path.of(module.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return files
            .map(file -> classes.relativize(file).toString())
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .map(name -> name.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
            .filter(name -> rooms.contains(room(module, name)))
            .<Class<?>>map(name -> load(module, name))
            .filter(PublicTypes::isPublic)
            .toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> load(Class<?> module, String name) {
    try {
      return Class.forName(name, false, module.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String room(Class<?> module, String name) {
    String house = module.getPackageName() + ".";
    String room = name.startsWith(house) ? name.substring(house.length()) : "";
    return room.contains(".") ? room.substring(0, room.lastIndexOf('.')) : "";
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  /** A record, a sealed interface of such, or a class that is equal by its content. */
  static boolean isValue(Class<?> type) {
    boolean equalByContent =
        Arrays.stream(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("equals"));
    boolean sealed = type.isInterface() && type.isSealed();
    return type.isRecord() || sealed || equalByContent;
  }

  /** An interface that others may implement. */
  static boolean isPort(Class<?> type) {
    return type.isInterface() && !type.isAnnotation() && !type.isSealed();
  }

  /** Whether it reads texts that people type. */
  static boolean isParsed(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods()).anyMatch(PublicTypes::isParser);
  }

  private static boolean isParser(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && Modifier.isStatic(method.getModifiers())
        && method.getReturnType() == Parsed.class
        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class});
  }

  /** Whether its code names the exception of bad arguments, or leaves lengths to Bytes. */
  static boolean refusesArguments(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream code = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
      String text = new String(code.readAllBytes(), StandardCharsets.ISO_8859_1);
      return text.contains("java/lang/IllegalArgumentException") || text.contains("requireLength");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
