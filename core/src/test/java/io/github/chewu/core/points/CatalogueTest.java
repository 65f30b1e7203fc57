package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both catalogues against the words of the orders. */
class CatalogueTest {
  static List<OrderText.Item> order163() {
    return OrderText.order163();
  }

  static List<OrderText.Item> order139() {
    return OrderText.order139();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("each item of articles 8 to 12 is an act with its points and its words")
  void order163(OrderText.Item item) {
    ScoredAct act = ScoredAct.parse(item.reference()).orElseThrow();
    assertItem(item, act);
    assertEquals(act, Schemes.parse(item.reference()).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName("each item of the annex of Order 139 is an act with its points and its words")
  void order139(OrderText.Item item) {
    FormerAct act = FormerAct.parse(item.reference()).orElseThrow();
    assertItem(item, act);
    assertEquals(act, Schemes.parse(item.reference()).orElseThrow());
  }

  private static void assertItem(OrderText.Item item, Act act) {
    assertEquals(item.reference(), act.reference().toString());
    assertEquals(item.points(), act.points());
    assertEquals(item.text(), act.text());
    assertFalse(act.english().isBlank());
  }

  @Test
  @DisplayName(
      "7, 7, 11, 15 and 10 acts since 2022, 11, 14, 12, 11 and 4 before, in the law's order")
  void counts() {
    assertEquals(Map.of(8, 7L, 9, 7L, 10, 11L, 11, 15L, 12, 10L), counts(ScoredAct.values()));
    assertEquals(Map.of(1, 11L, 2, 14L, 3, 12L, 4, 11L, 5, 4L), counts(FormerAct.values()));
    assertEquals(references(order163(), OrderText.Item::reference), shown(Schemes.ORDER_163));
    assertEquals(references(order139(), OrderText.Item::reference), shown(Schemes.ORDER_139));
  }

  @Test
  @DisplayName("no two acts of an order have the same name in English")
  void names() {
    for (Scheme scheme : List.of(Schemes.ORDER_163, Schemes.ORDER_139)) {
      assertEquals(
          scheme.acts().size(), scheme.acts().stream().map(Act::english).distinct().count());
    }
  }

  private static Map<Integer, Long> counts(Act... acts) {
    return Stream.of(acts)
        .collect(
            Collectors.groupingBy(
                act -> act.reference().article(), TreeMap::new, Collectors.counting()));
  }

  private static List<String> shown(Scheme scheme) {
    return references(scheme.acts(), act -> act.reference().toString());
  }

  private static <T> List<String> references(List<T> items, Function<T, String> reference) {
    return items.stream().map(reference).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("each name of Order 163 stands for the words that it says")
  @CsvSource({
    "DRINK_DRIVING,饮酒",
    "HIT_AND_RUN_WITH_INJURY,轻伤以上",
    "FALSE_PLATE_OR_PAPERS,伪造、变造",
    "OVERCROWDING_12,百分之百以上",
    "SPEEDING_12,其他机动车在高速公路、城市快速路上行驶超过规定时速百分之五十以上",
    "MOTORWAY_REVERSING,掉头",
    "POINTS_FOR_GAIN,牟取经济利益",
    "OVERCROWDING_9,7座以上",
    "SPEEDING_9,以外的道路上行驶超过规定时速百分之五十以上",
    "MOTORWAY_STOPPING,违法停车",
    "NO_PLATE,未悬挂机动车号牌",
    "WRONG_CLASS,准驾车型不符",
    "SCHOOL_BUS_UNQUALIFIED,校车驾驶资格",
    "NO_REST_WITH_PASSENGERS,连续驾驶中型以上载客汽车",
    "OVERCROWDING_6,核定人数未达到百分之二十",
    "SPEEDING_6_LARGE,超过规定时速未达到百分之二十",
    "SPEEDING_6_OTHER,危险物品运输车辆以外的机动车在高速公路",
    "OVERLOADING_6,百分之五十以上",
    "DANGEROUS_GOODS_RULES,爆炸物品",
    "OVERSIZE_LOAD_RULES,不可解体",
    "CHEMICALS_IN_RESTRICTED_AREA,未经批准进入",
    "RED_LIGHT,交通信号灯",
    "DRIVING_WHILE_SUSPENDED,暂扣或者扣留",
    "HIT_AND_RUN_WITH_DAMAGE,轻微伤",
    "EMERGENCY_LANE,应急车道",
    "OVERCROWDING_3,其他载客汽车载人",
    "SPEEDING_3,以外的道路上行驶超过规定时速百分之二十以上",
    "MOTORWAY_LANE,不按规定车道",
    "OVERTAKING_YIELDING_WRONG_WAY,不按规定超车、让行",
    "QUEUE_JUMPING,穿插等候车辆",
    "HAND_HELD_PHONE,手持电话",
    "ZEBRA_CROSSING,人行横道",
    "SCHOOL_BUS_YIELDING,避让校车",
    "OVERLOADING_3,违反规定载客",
    "PLATE_FITTING,不按规定安装机动车号牌",
    "BREAKDOWN_WARNING,警告标志",
    "INSPECTION_OVERDUE_COACH,安全技术检验的公路客运汽车、旅游客运汽车、危险物品运输车辆上道路",
    "SCHOOL_BUS_CHECK,校车车况",
    "NO_REST_WITH_GOODS,连续驾驶载货汽车",
    "MOTORWAY_TOO_SLOW,最低时速",
    "SPEEDING_1,百分之十以上未达到百分之二十",
    "MEETING_REVERSING_TURNING,不按规定会车",
    "LIGHTS,使用灯光",
    "SIGNS_AND_LINES,禁令标志",
    "LOAD_SIZE,载货长度",
    "OVERLOADING_1,未达到百分之三十",
    "INSPECTION_OVERDUE,以外的机动车上道路",
    "ALTERED_GOODS_VEHICLE,擅自改变",
    "SEAT_BELT,安全带",
    "HELMET,头盔"
  })
  void namesOfOrder163(ScoredAct act, String words) {
    assertTrue(act.text().contains(words), act.text());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("each name of Order 139 stands for the words that it says")
  @CsvSource({
    "WRONG_CLASS,准驾车型不符",
    "DRINK_DRIVING,饮酒",
    "OVERCROWDING_12,校车载人超过核定人数20%以上",
    "HIT_AND_RUN,逃逸",
    "PLATE,未悬挂机动车号牌",
    "FALSE_PLATE_OR_PAPERS,伪造、变造",
    "MOTORWAY_REVERSING,倒车",
    "MOTORWAY_STOPPING_COACH,驾驶营运客车在高速公路车道内停车",
    "SPEEDING_12,规定时速50%以上",
    "NO_REST_WITH_PASSENGERS,危险物品运输车辆超过4小时",
    "SCHOOL_BUS_UNQUALIFIED,校车驾驶资格",
    "DRIVING_WHILE_SUSPENDED,暂扣",
    "RED_LIGHT,信号灯",
    "OVERCROWDING_6,其他载客汽车载人超过核定人数20%以上",
    "SPEEDING_6_MOTORWAY,高速公路、城市快速路上行驶超过规定时速未达20%",
    "SPEEDING_6,20%以上未达到50%",
    "OVERLOADING_6,核定载质量30%以上",
    "MOTORWAY_STOPPING,营运客车以外",
    "EMERGENCY_LANE,应急车道",
    "LOW_VISIBILITY,低能见度",
    "OVERSIZE_LOAD_RULES,不可解体",
    "DANGEROUS_GOODS_RULES,爆炸物品",
    "LICENCE_REPLACED_BY_DECEIT,补领",
    "NO_REST,以外的机动车超过4小时",
    "SCHOOL_BUS_YIELDING,避让校车",
    "OVERCROWDING_3,以外的载客汽车载人超过核定人数未达20%",
    "SPEEDING_3,其他机动车行驶超过规定时速未达20%",
    "OVERLOADING_3,未达30%",
    "MOTORWAY_TOO_SLOW,最低时速",
    "MOTORWAY_FORBIDDEN_VEHICLE,禁止驶入",
    "MOTORWAY_LANE,不按规定车道",
    "ZEBRA_CROSSING,人行横道",
    "SIGNS_AND_LINES,禁令标志",
    "OVERTAKING_YIELDING_WRONG_WAY,逆向行驶",
    "TRAILER,挂车",
    "BREAKDOWN_WARNING,警告标志",
    "INSPECTION_OVERDUE,安全技术检验",
    "JUNCTION,交叉路口",
    "HAND_HELD_PHONE,手持电话",
    "HELMET,头盔",
    "MOTORWAY_SEAT_BELT,安全带",
    "QUEUE_JUMPING,穿插等候车辆",
    "SCHOOL_BUS_EQUIPMENT,配备安全设备",
    "SCHOOL_BUS_MARK_OR_ROUTE,线路行驶",
    "SCHOOL_BUS_STOP,停靠站点",
    "SCHOOL_BUS_MARK_WHEN_EMPTY,未运载学生",
    "SCHOOL_BUS_CHECK,校车车况",
    "SCHOOL_BUS_LEFT_OR_REFUELLED,加油",
    "LIGHTS,使用灯光",
    "MEETING,会车",
    "LOAD_SIZE,载货长度",
    "PAPERS_NOT_CARRIED,检验合格标志"
  })
  void namesOfOrder139(FormerAct act, String words) {
    assertTrue(act.text().contains(words), act.text());
  }
}
