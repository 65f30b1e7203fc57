package io.github.chewu.core.user;

import io.github.chewu.core.identifier.Typed;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a message asks for a reply (J23), as regular expressions over a text in capital letters,
 * half-width, without quotes, and without blanks beside Chinese characters.
 *
 * @param asks what asks for one
 * @param unless what makes the opposite of it, or another thing, where it stands directly before
 * @param between what may stand between these two
 */
public record ReplyWords(List<String> asks, List<String> unless, List<String> between) {
  /** Those of Chinese messages, and English ones. */
  public static final ReplyWords USUAL =
      new ReplyWords(
          List.of(
              "回[复覆復]",
              "答[复覆復](?=[A-Z0-9])",
              // Not 恢复, 修复, 重复, 反复.
              "(?<![恢修重反])复(?=[A-Z])",
              // Not 返回1, 撤回2 and the like.
              "(?<![返撤驳收退召追找取])回(?=[A-Z0-9])",
              "(?<![返撤驳收退召追找取])回(?:个|一个|一条)?(?:短信|信息|消息)",
              "编辑短信",
              "\\bREPLY(?:ING)?\\b",
              "\\bRESPOND\\b",
              "\\bTEXT BACK\\b",
              "\\bTEXT [A-Z0-9]{1,2} TO\\b"),
          List.of(
              "(?:请|切|敬请)?勿",
              "(?:请|切|可)?不要",
              "[无毋][需须]",
              "不[必用需]",
              "不需要",
              "不能",
              "不可",
              "不会要求",
              "不会让",
              "(?<!分)别",
              "已经?",
              "(?:我们|我局|我队|中队|大队|支队|窗口)(?:将|会|将会)",
              "(?<!IF YOU )(?:DO NOT|DONT)",
              "\\b(?:CANNOT|CAN NOT|NEVER|NO|NO NEED TO|NOT NEED TO|WE WILL|WE HAVE)"),
          List.of(
              "直接",
              "轻易",
              "随意",
              "尽快",
              "及时",
              "以任何方式",
              "对此",
              "对本",
              "您",
              "你",
              "再",
              "本条?",
              "此条?",
              "短信",
              "予以",
              "进行",
              "[- ]",
              "EVER",
              "PLEASE",
              "DIRECTLY"));

  private static final String CHINESE = "\\p{IsHan}";

  /** Takes copies and checks the expressions. */
  public ReplyWords {
    asks = List.copyOf(asks);
    unless = List.copyOf(unless);
    between = List.copyOf(between);
    compiled(asks, unless, between);
  }

  private static Pattern compiled(List<String> asks, List<String> unless, List<String> between) {
    return Pattern.compile(
        "(?<unless>(?:%s)(?:%s)*)?(?<ask>%s)"
            .formatted(either(unless), either(between), either(asks)));
  }

  private static String either(List<String> expressions) {
    // Nothing is in none of them.
    return expressions.isEmpty() ? "(?!)" : expressions.stream().collect(Collectors.joining("|"));
  }

  /** The first words of a message that ask for a reply. */
  public Optional<String> in(String text) {
    return compiled(asks, unless, between)
        .matcher(normal(text))
        .results()
        .filter(found -> found.group(1) == null)
        .map(MatchResult::group)
        .findFirst();
  }

  private static String normal(String text) {
    return Typed.plain(text)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\"'“”‘’「」『』《》<>()【】\\[\\]*_~`^|·]", "")
        .replaceAll("\\s+", " ")
        .replaceAll("(?<=" + CHINESE + ") | (?=" + CHINESE + ")", "");
  }
}
