package io.github.chewu.core.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.outcome.Reason;
import io.github.chewu.core.outcome.Situation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCheckTest {
  private static final String OFFICE = "10635319911000012";

  private static List<Reason> reasons(String sender, String text) {
    return MessageCheck.JINAN.frauds(sender, text).stream().map(Situation::reason).toList();
  }

  @Test
  @DisplayName("J22: one sender and exactly 16 spares, …279 to …287 and …289 to …295")
  void senders() {
    OfficialSenders senders = OfficialSenders.JINAN;
    assertEquals(17, senders.numbers().size());
    assertTrue(senders.contains(OFFICE));
    for (int last = 0; last < 1000; last++) {
      boolean spare = (last >= 279 && last <= 287) || (last >= 289 && last <= 295);
      assertEquals(spare, senders.contains("15621866" + String.valueOf(1000 + last).substring(1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"15621866288", "15621866278", "15621866296", "+8615621866288"})
  @DisplayName("J22: …288 is not one, nor what stands before and behind the spares")
  void neighbours(String sender) {
    assertEquals(List.of(MessageReason.SENDER), reasons(sender, "您有一条违法记录"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+8615621866279",
        "8615621866295",
        "008615621866289",
        "+86 156-2186-6287",
        "＋８６１５６２１８６６２８０",
        "+8610635319911000012",
        "１０６３５３１９９１１００００１２"
      })
  @DisplayName("J22: the office's numbers in every form that phones show")
  void forms(String sender) {
    assertEquals(List.of(), reasons(sender, "您有一条违法记录"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "济南交警",
        "106353199110000121",
        "0106353199110000",
        "+8515621866279",
        "++8615621866279",
        "868615621866279",
        "015621866279",
        "+86",
        "１５６２１８６６２８８"
      })
  @DisplayName("J22: what looks like the office's number is not")
  void lookAlikes(String sender) {
    assertEquals(List.of(MessageReason.SENDER), reasons(sender, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您的驾驶证已记 12 分，请回复姓名和银行卡号",
        "请 回 复 Y 确认",
        "确认请回“Y”",
        "退订回T",
        "同意缴款回复１",
        "请勿删除，回复Y办理",
        "请勿泄露验证码。回复验证码完成认证",
        "如不回复将注销驾驶证",
        "逾期未回复将扣分",
        "回个短信确认",
        "编辑短信发送至 12345",
        "Please reply Y to confirm",
        "If you do not reply, your licence will be cancelled",
        "回\u200b复Y",
        "收到请回覆"
      })
  @DisplayName("J23: a message that asks for a reply is fraud, whoever sends it")
  void asks(String text) {
    assertEquals(List.of(MessageReason.ASKS_FOR_REPLY), reasons(OFFICE, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您有一条违法记录，请勿回复",
        "请勿直接回复本短信",
        "本短信无需回复",
        "不必回复。",
        "官方短信不会要求您回复",
        "您的申诉已回复，请登录查看",
        "请按返回1键重新查询",
        "记分已恢复12分",
        "已撤回2条记录",
        "Do not reply to this message.",
        "This is a no-reply message",
        "罚款 200 元，请在 15 日内缴款",
        ""
      })
  @DisplayName("J23: a message that says not to reply, or speaks of other things, is none")
  void falseFriends(String text) {
    assertEquals(List.of(), reasons(OFFICE, text));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("J23: the office's own messages never look like fraud")
  void ownMessages(NoticeReason notice) {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      String text = Situation.of(notice, "123456", "5").say(locale);
      assertEquals(List.of(), reasons(OFFICE, text), text);
    }
  }

  @Test
  @DisplayName("J22, J23: every sign is named, with the words that ask")
  void everySign() {
    List<Situation> found = MessageCheck.JINAN.frauds("15621866288", "请回复Y");
    assertEquals(
        List.of("涉嫌诈骗：15621866288 不是官方号码", "涉嫌诈骗：短信要求回复（“回复”），官方短信从不要求回复"),
        found.stream().map(each -> each.say(Locale.CHINA)).toList());
  }

  @Test
  @DisplayName("J22, J23: another office has other numbers and words")
  void otherOffice() {
    MessageCheck check =
        new MessageCheck(
            new OfficialSenders(Set.of("12123")),
            new ReplyWords(List.of("回电"), List.of(), List.of()));
    assertEquals(List.of(), check.frauds("12123", "请回复Y"));
    assertEquals(1, check.frauds("+8612123", "请回电").size());
    assertFalse(check.senders().contains(OFFICE));
    assertThrows(
        IllegalArgumentException.class, () -> new ReplyWords(List.of("("), List.of(), List.of()));
  }
}
