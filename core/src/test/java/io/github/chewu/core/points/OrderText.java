package io.github.chewu.core.points;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists of acts as the orders print them, read line by line. */
final class OrderText {
  /**
   * One item.
   *
   * @param points what the head of its article says
   */
  record Item(String reference, int points, String text) {}

  private static final Pattern HEAD =
      Pattern.compile("(?:第(.+)条 |(.+)、)机动车驾驶人有下列(?:交通)?违法行为之一，一次记(\\d+)分：");
  private static final Pattern ITEM = Pattern.compile("（(.+?)）(.+)[；。]");
  private static final String DIGITS = "一二三四五六七八九";

  private OrderText() {}

  static List<Item> order163() {
    return read(163, "order-163-articles-8-to-12.txt");
  }

  static List<Item> order139() {
    return read(139, "order-139-annex-2.txt");
  }

  private static List<Item> read(int order, String resource) {
    List<Item> items = new ArrayList<>();
    String article = "";
    int points = 0;
    for (String line : lines(resource)) {
      Matcher head = HEAD.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (head.matches()) {
        article = order + "-" + number(head.group(1) == null ? head.group(2) : head.group(1));
        points = Integer.parseInt(head.group(3));
      } else if (item.matches()) {
        items.add(new Item(article + "-" + number(item.group(1)), points, item.group(2)));
      } else {
        throw new IllegalStateException("neither head nor item: " + line);
      }
    }
    return items;
  }

  /** 1 to 19. */
  private static int number(String chinese) {
    return chinese.startsWith("十")
        ? 10 + DIGITS.indexOf(chinese.substring(1)) + (chinese.length() > 1 ? 1 : 0)
        : DIGITS.indexOf(chinese) + 1;
  }

  private static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(OrderText.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
