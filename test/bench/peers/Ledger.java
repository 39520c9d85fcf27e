import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * The ledger in Kafka Streams, exactly_once_v2: by source the difference to what was posted, by cell
 * the sum. Prints "began" with the first event and "applied" after the last commit, then waits until
 * its input is closed, so that its memory can be read.
 *
 * <p>Arguments: brokers, topic, output topic, folder of the stores, number of events.
 */
public class Ledger {
  record Quarter(String period, long months) {}

  static final ObjectReader JSON = new ObjectMapper().reader();
  static final ConcurrentMap<String, List<Quarter>> WINDOWS = new ConcurrentHashMap<>();
  static final AtomicLong READ = new AtomicLong();
  static final AtomicLong EMITTED = new AtomicLong();
  static final AtomicLong SUMMED = new AtomicLong();

  static List<Quarter> quarters(LocalDate from, LocalDate to) {
    Map<String, Long> months = new LinkedHashMap<>();
    for (LocalDate at = from.withDayOfMonth(1); !at.isAfter(to); at = at.plusMonths(1)) {
      String period = at.getYear() + "-Q" + ((at.getMonthValue() - 1) / 3 + 1);
      months.merge(period, 1L, Long::sum);
    }
    List<Quarter> list = new ArrayList<>();
    months.forEach((period, touched) -> list.add(new Quarter(period, touched)));
    return list;
  }

  /** The rule of work.ts: the largest remainders get what is left, the earlier quarter first. */
  static Map<String, Integer> position(int openings, String from, String to) {
    List<Quarter> list =
        WINDOWS.computeIfAbsent(
            from + to, window -> quarters(LocalDate.parse(from), LocalDate.parse(to)));
    long total = list.stream().mapToLong(Quarter::months).sum();
    int[] amounts = list.stream().mapToInt(q -> (int) (openings * q.months() / total)).toArray();
    Integer[] order = new Integer[amounts.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingLong(i -> -(openings * list.get(i).months() % total)));
    int left = openings - Arrays.stream(amounts).sum();
    for (int i = 0; i < left; i++) amounts[order[i]]++;
    Map<String, Integer> parts = new LinkedHashMap<>();
    for (int i = 0; i < amounts.length; i++)
      if (amounts[i] > 0) parts.put(list.get(i).period(), amounts[i]);
    return parts;
  }

  /** Keeps of each source its version and what is posted of it: "version;cell=amount;...". */
  static class Differences implements Processor<String, byte[], String, Integer> {
    private ProcessorContext<String, Integer> context;
    private KeyValueStore<String, String> sources;

    @Override
    public void init(ProcessorContext<String, Integer> given) {
      context = given;
      sources = given.getStateStore("sources");
    }

    @Override
    public void process(Record<String, byte[]> event) {
      JsonNode need = needIn(event.value());
      String known = sources.get(event.key());
      int version = need.get("version").asInt();
      int before = known == null ? 0 : Integer.parseInt(known.substring(0, known.indexOf(';')));
      if (before < version) post(event, need, version, known);
      READ.incrementAndGet();
    }

    private void post(Record<String, byte[]> event, JsonNode need, int version, String known) {
      String codes = "demand.declared|" + need.get("territory").asText()
          + "|" + need.get("occupation").asText() + "|" + need.get("sector").asText() + "|";
      Map<String, Integer> difference = new LinkedHashMap<>();
      if (known != null)
        for (String part : known.substring(known.indexOf(';') + 1).split(";")) {
          int at = part.indexOf('=');
          if (at < 0) continue;
          int amount = -Integer.parseInt(part.substring(at + 1));
          difference.merge(part.substring(0, at), amount, Integer::sum);
        }
      StringBuilder posted = new StringBuilder().append(version).append(';');
      String from = need.get("from").asText();
      position(need.get("openings").asInt(), from, need.get("to").asText())
          .forEach(
              (period, amount) -> {
                difference.merge(codes + period, amount, Integer::sum);
                posted.append(codes).append(period).append('=').append(amount).append(';');
              });
      sources.put(event.key(), posted.toString());
      for (var moved : difference.entrySet()) {
        if (moved.getValue() == 0) continue;
        EMITTED.incrementAndGet();
        context.forward(event.withKey(moved.getKey()).withValue(moved.getValue()));
      }
    }

    private static JsonNode needIn(byte[] event) {
      try {
        return JSON.readTree(event).get("data");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What a dozen runs on two processors found to be fastest. */
  static Properties settings(String brokers, String application, String folder) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "application.id", application,
            "bootstrap.servers", brokers,
            "processing.guarantee", "exactly_once_v2",
            "num.stream.threads", 2,
            "commit.interval.ms", 500,
            "statestore.cache.max.bytes", 64L << 20,
            "auto.offset.reset", "earliest",
            "state.dir", folder,
            "replication.factor", 1));
    settings.putAll(
        Map.of(
            "max.poll.records", 5000,
            "topology.optimization", "all",
            "producer.linger.ms", 10,
            "producer.batch.size", 131072));
    return settings;
  }

  static StreamsBuilder topology(String topic, String output) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore("sources"), Serdes.String(), Serdes.String())
            .withCachingEnabled());
    builder.stream(topic, Consumed.with(Serdes.String(), Serdes.ByteArray()))
        .process(Differences::new, "sources")
        .groupByKey(Grouped.with("by-cell", Serdes.String(), Serdes.Integer()))
        .aggregate(
            () -> 0L,
            (cell, amount, sum) -> {
              SUMMED.incrementAndGet();
              return sum + amount;
            },
            Materialized.<String, Long>as(Stores.persistentKeyValueStore("balances"))
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.Long()))
        .toStream()
        .to(output, Produced.with(Serdes.String(), Serdes.Long()));
    return builder;
  }

  public static void main(String[] args) throws Exception {
    String output = args[2];
    long count = Long.parseLong(args[4]);
    Properties settings = settings(args[0], output, args[3]);
    KafkaStreams streams = new KafkaStreams(topology(args[1], output).build(settings), settings);
    streams.setUncaughtExceptionHandler(
        error -> {
          error.printStackTrace();
          Runtime.getRuntime().halt(1);
          return null;
        });
    streams.start();
    while (READ.get() == 0) Thread.sleep(1);
    System.out.println("began");
    while (READ.get() < count || SUMMED.get() < EMITTED.get()) Thread.sleep(2);
    if (!streams.close(Duration.ofSeconds(60))) throw new IllegalStateException("not closed");
    System.out.println("applied");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
