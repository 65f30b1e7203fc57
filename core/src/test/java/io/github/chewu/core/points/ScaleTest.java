package io.github.chewu.core.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps that all graded acts stand on. */
class ScaleTest {
  @ParameterizedTest(name = "{0} over {1}: {2}")
  @DisplayName("a step counts from its percentage on; below the lowest there is no act")
  @CsvSource({
    "-1,1000,",
    "0,1000,",
    "99,1000,",
    "100,1000,SPEEDING_1",
    "199,1000,SPEEDING_1",
    "200,1000,SPEEDING_3",
    "1000000,1000,SPEEDING_3",
    "1,11,",
    "1,10,SPEEDING_1",
    "1,6,SPEEDING_1",
    "1,5,SPEEDING_3"
  })
  void steps(long excess, long limit, @Nullable ScoredAct act) {
    Scale<ScoredAct> scale = Scale.from(10, ScoredAct.SPEEDING_1).then(20, ScoredAct.SPEEDING_3);
    assertEquals(Optional.ofNullable(act), scale.at(excess, limit));
  }

  @Test
  @DisplayName("from 0 on is any excess at all, but what is within the limit is none")
  void any() {
    Scale<ScoredAct> scale = Scale.from(0, ScoredAct.OVERLOADING_1);
    assertEquals(Optional.of(ScoredAct.OVERLOADING_1), scale.at(1, Integer.MAX_VALUE));
    assertEquals(Optional.empty(), scale.at(0, 1));
    assertEquals(Optional.empty(), scale.at(-1, 1));
  }
}
