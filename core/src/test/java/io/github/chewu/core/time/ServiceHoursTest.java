package io.github.chewu.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.chewu.core.kit.TimeArbitraries;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.TimeZone;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHoursTest {
  private static final ServiceHours HOURS = ServiceHours.JINAN_PAYMENT;

  @ParameterizedTest(name = "J17: open at {0} in the city: {1}")
  @CsvSource({
    "2026-03-02T05:59:59.999999999,false",
    "2026-03-02T06:00:00,true",
    "2026-03-02T17:59:59.999999999,true",
    "2026-03-02T18:00:00,false",
    "2026-03-02T00:00:00,false"
  })
  void halfOpen(LocalDateTime cityTime, boolean open) {
    assertEquals(open, HOURS.isOpenAt(cityTime.toInstant(ZoneOffset.ofHours(8))));
  }

  @Test
  @DisplayName("J17: the hours are those of the city, whatever the zone of the machine is")
  void notTheMachinesZone() {
    TimeZone machine = TimeZone.getDefault();
    try {
      for (String zone : new String[] {"America/New_York", "Pacific/Kiritimati", "UTC"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertTrue(HOURS.isOpenAt(Instant.parse("2026-03-01T22:00:00Z")), zone);
        assertEquals("2026-03-02", CityTime.day(Instant.parse("2026-03-01T16:00:00Z")).toString());
        assertEquals(
            Instant.parse("2026-03-02T22:00:00Z"),
            HOURS.openFrom(Instant.parse("2026-03-02T10:00:00Z")));
      }
    } finally {
      TimeZone.setDefault(machine);
    }
  }

  @Provide
  Arbitrary<Instant> instants() {
    return TimeArbitraries.instants();
  }

  @Provide
  Arbitrary<ServiceHours> hours() {
    return TimeArbitraries.serviceHours();
  }

  @Property
  @Label("the next opening is open, not earlier than asked, and the moment before it is closed")
  void nextOpening(@ForAll("instants") Instant asked, @ForAll("hours") ServiceHours hours) {
    Instant open = hours.openFrom(asked);

    assertTrue(hours.isOpenAt(open));
    assertTrue(!open.isBefore(asked));
    assertTrue(open.equals(asked) || !hours.isOpenAt(open.minusNanos(1)));
    assertEquals(hours.isOpenAt(asked), open.equals(asked));
  }

  @Test
  @DisplayName("00:00 as the end stands for 24:00; an end before or at the start is refused")
  void wholeDay() {
    ServiceHours always = new ServiceHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    assertTrue(always.isOpenAt(Instant.parse("2026-03-02T15:59:59Z")));
    assertEquals("00:00–24:00", always.toString());
    LocalTime six = LocalTime.of(6, 0);
    assertThrows(IllegalArgumentException.class, () -> new ServiceHours(six, six));
    assertThrows(IllegalArgumentException.class, () -> new ServiceHours(LocalTime.of(18, 0), six));
  }
}
