import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Supply with its netting as the documentation of Kafka Streams joins tables, exactly_once_v2: what
 * sessions deliver, and of each commitment what they do not cover yet. A reader asks for the total
 * all the time. Prints "ready" when the total is right, and after the end of its input how many
 * readings there were, and how many of them were not that total.
 *
 * <p>Arguments: brokers, topic of commitments, topic of sessions, application, folder of the stores,
 * right total.
 */
public class Netting {
  static final String WHOLE = "whole";

  /** A session is "seats;commitment". */
  static long seats(String session) {
    return Long.parseLong(session.substring(0, session.indexOf(';')));
  }

  static String commitment(String session) {
    return session.substring(session.indexOf(';') + 1);
  }

  static KTable<String, Long> sum(KTable<String, String> sessions, boolean isByCommitment) {
    return sessions
        .groupBy(
            (id, session) ->
                KeyValue.pair(isByCommitment ? commitment(session) : WHOLE, seats(session)),
            Grouped.with(Serdes.String(), Serdes.Long()))
        .aggregate(
            () -> 0L,
            (key, seats, sum) -> sum + seats,
            (key, seats, sum) -> sum - seats,
            Materialized.with(Serdes.String(), Serdes.Long()));
  }

  static StreamsBuilder topology(String commitments, String sessionsTopic) {
    StreamsBuilder builder = new StreamsBuilder();
    KTable<String, String> sessions =
        builder.table(sessionsTopic, Consumed.with(Serdes.String(), Serdes.String()));
    KTable<String, Long> promised =
        builder
            .table(commitments, Consumed.with(Serdes.String(), Serdes.String()))
            .mapValues(
                (String target) -> Long.parseLong(target),
                Materialized.with(Serdes.String(), Serdes.Long()));
    KTable<String, Long> left =
        promised
            .leftJoin(
                sum(sessions, true),
                (target, covered) -> Math.max(0, target - (covered == null ? 0 : covered)),
                Materialized.with(Serdes.String(), Serdes.Long()))
            .groupBy(
                (id, amount) -> KeyValue.pair(WHOLE, amount),
                Grouped.with(Serdes.String(), Serdes.Long()))
            .aggregate(
                () -> 0L,
                (key, amount, sum) -> sum + amount,
                (key, amount, sum) -> sum - amount,
                Materialized.with(Serdes.String(), Serdes.Long()));
    sum(sessions, false)
        .outerJoin(
            left,
            (delivered, rest) -> (delivered == null ? 0 : delivered) + (rest == null ? 0 : rest),
            Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("totals")
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.Long()));
    return builder;
  }

  static Properties settings(String brokers, String application, String folder) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "application.id", application,
            "bootstrap.servers", brokers,
            "processing.guarantee", "exactly_once_v2",
            "commit.interval.ms", 100,
            "auto.offset.reset", "earliest",
            "state.dir", folder,
            "replication.factor", 1,
            "topology.optimization", "all"));
    return settings;
  }

  static Long read(KafkaStreams streams) {
    try {
      ReadOnlyKeyValueStore<String, Long> totals =
          streams.store(
              StoreQueryParameters.fromNameAndType("totals", QueryableStoreTypes.keyValueStore()));
      return totals.get(WHOLE);
    } catch (InvalidStateStoreException starting) {
      return null;
    }
  }

  static void settle(KafkaStreams streams, long right) throws InterruptedException {
    long until = System.currentTimeMillis() + 30_000;
    for (Long total = null; total == null || total != right; total = read(streams)) {
      if (System.currentTimeMillis() > until) throw new IllegalStateException(total + " for good");
      Thread.sleep(5);
    }
  }

  public static void main(String[] args) throws Exception {
    Properties settings = settings(args[0], args[3], args[4]);
    long right = Long.parseLong(args[5]);
    KafkaStreams streams = new KafkaStreams(topology(args[1], args[2]).build(settings), settings);
    streams.setUncaughtExceptionHandler(
        error -> {
          error.printStackTrace();
          Runtime.getRuntime().halt(1);
          return null;
        });
    streams.start();
    settle(streams, right);
    Thread.sleep(500); // what was written before may still move it
    settle(streams, right);
    System.out.println("ready");
    AtomicBoolean isReading = new AtomicBoolean(true);
    Thread input =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException gone) {
                // read as the end
              }
              isReading.set(false);
            });
    input.start();
    long readings = 0;
    long impossible = 0;
    while (isReading.get()) {
      Long total = read(streams);
      readings++;
      if (total == null || total != right) impossible++;
      Thread.sleep(1);
    }
    settle(streams, right); // else its rule would be wrong, and not only its moments
    System.out.println(readings + " " + impossible);
    streams.close(Duration.ofSeconds(20));
    System.exit(0);
  }
}
