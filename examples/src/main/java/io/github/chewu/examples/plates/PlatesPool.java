package io.github.chewu.examples.plates;

import io.github.chewu.core.outcome.Fault;
import io.github.chewu.core.time.CityTime;
import io.github.chewu.examples.cli.Act;
import io.github.chewu.examples.cli.Answer;
import io.github.chewu.examples.cli.Columns;
import io.github.chewu.platepool.index.PlateIndex;
import io.github.chewu.platepool.index.SegmentCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The published pool of an office (S10). */
@Command(name = "pool", description = "What an office has released, and what is free of it.")
final class PlatesPool extends Act {
  @Mixin private PoolOptions pool = new PoolOptions();

  @Override
  protected Answer answer() throws Fault {
    PlateIndex opened = pool.open(common.store(), console().clock());
    List<SegmentCount> counts = opened.counts(CityTime.day(console().clock().instant()));
    int size = counts.stream().mapToInt(SegmentCount::size).sum();
    int free = counts.stream().mapToInt(SegmentCount::free).sum();
    Answer answer =
        Answer.done()
            .with("pool", opened.plan().pool())
            .with("office", opened.plan().pool().office())
            .with("type", opened.plan().pool().type().code())
            .with("size", size)
            .with("free", free)
            .with("segments", counts.stream().map(PlatesPool::fields).toList());
    for (SegmentCount count : counts) {
      answer = answer.say(line(count.segment().name(), count.size(), count.free()));
    }
    return answer.say(line(opened.plan().pool().toString(), size, free));
  }

  private String line(String name, int size, int free) {
    return Columns.pad(name, 10) + PlatesWord.FREE.say(locale(), free, size);
  }

  private static Map<String, Object> fields(SegmentCount count) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", count.segment().name());
    fields.put("size", count.size());
    fields.put("free", count.free());
    fields.put("released", count.segment().released());
    fields.put("composedFrom", count.segment().composedFrom());
    return fields;
  }
}
