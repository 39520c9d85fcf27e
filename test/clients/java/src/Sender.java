import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends the records of its standard input through Apache's client: see ../../README.md. */
public final class Sender {
  private static final int REQUEST_BYTES_MAX = 128 * 1024 * 1024;

  public static void main(String[] arguments) throws Exception {
    String topic = arguments[1];
    String ending = arguments[3];
    try (var producer = producer(arguments[0], arguments[2], ending)) {
      if (!ending.equals("plain")) {
        producer.initTransactions();
        producer.beginTransaction();
      }
      send(producer, topic);
      if (ending.equals("commit")) producer.commitTransaction();
      if (ending.equals("abort")) producer.abortTransaction();
    }
  }

  private static KafkaProducer<String, String> producer(String brokers, String codec, String ending) {
    var settings = new Properties();
    settings.put("bootstrap.servers", brokers);
    settings.put("compression.type", codec);
    settings.put("linger.ms", "200");
    settings.put("batch.size", "1000000");
    settings.put("max.request.size", Integer.toString(REQUEST_BYTES_MAX));
    settings.put("buffer.memory", Integer.toString(2 * REQUEST_BYTES_MAX));
    if (!ending.equals("plain")) settings.put("transactional.id", UUID.randomUUID().toString());
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private static void send(KafkaProducer<String, String> producer, String topic) throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (String line : lines()) {
      String[] parts = line.split("\t", 2);
      var record = new ProducerRecord<>(topic, parts[0], parts[1]);
      record.headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
      sent.add(producer.send(record));
    }
    producer.flush();
    for (var one : sent) one.get();
  }

  private static List<String> lines() throws IOException {
    try (var input = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      return input.lines().toList();
    }
  }
}
