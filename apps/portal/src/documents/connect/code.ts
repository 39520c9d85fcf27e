/** A block of code on the page. A test runs all blocks in this order against a running Mizan. */
export interface CodeBlock {
  readonly language: 'sh' | 'python' | 'java';
  readonly code: string;
}

const block = (language: CodeBlock['language'], code: string): CodeBlock => ({
  language,
  code: code.trim(),
});

/** The blocks are the same in every language of the page. */
export const codeBlocks = {
  token: block(
    'sh',
    String.raw`
MIZAN=http://localhost:8080
token() {
  curl -sf -u "$1" -d grant_type=client_credentials "$MIZAN/oidc/token" |
    sed 's/.*"access_token":"\([^"]*\)".*/\1/'
}
ANAPEC=$(token anapec:demo)
COUNCIL=$(token council-ma-04:demo)
`,
  ),
  need: block(
    'sh',
    String.raw`
curl -s "$MIZAN/api/employer-needs/v1/events" \
  -H "Authorization: Bearer $ANAPEC" \
  -H 'Content-Type: application/cloudevents+json' \
  -d '{
    "specversion": "1.0",
    "id": "anapec-2026-11-24-0001",
    "source": "anapec",
    "type": "ma.mizan.inbound.job-need-published.v1",
    "sourceversion": 1,
    "data": {
      "externalId": "ANAPEC-2026-0001",
      "title": "Opérateur de câblage",
      "employer": { "name": "Atlas Câblage" },
      "territory": "MA-KEN",
      "sector": "C",
      "occupation": "8212",
      "openings": 120,
      "from": "2027-01-01",
      "to": "2027-06-30",
      "origin": "fictional"
    }
  }'
`,
  ),
  agreement: block(
    'sh',
    String.raw`
curl -s "$MIZAN/api/partner-agreements/v1/events" \
  -H "Authorization: Bearer $COUNCIL" \
  -H 'Content-Type: application/cloudevents+json' \
  -d '{
    "specversion": "1.0",
    "id": "council-ma-04-2026-11-24-0001",
    "source": "council-ma-04",
    "type": "ma.mizan.inbound.agreement-signed.v1",
    "sourceversion": 1,
    "data": {
      "externalId": "CONV-2026-0001",
      "kind": "convention-de-partenariat",
      "title": "Convention Région – ANAPEC",
      "territory": "MA-04",
      "documentHash": "sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
      "signedOn": "2026-11-20",
      "startsOn": "2027-01-01",
      "endsOn": "2027-12-31",
      "conditions": [],
      "parties": [
        { "organisation": "council-ma-04", "role": "council" },
        { "organisation": "anapec", "role": "agency" }
      ],
      "commitments": [{
        "owner": "anapec",
        "indicator": "trained",
        "effect": "supply",
        "target": 300,
        "unit": "persons",
        "territory": "MA-KEN",
        "occupation": "8212",
        "schedule": "linear"
      }],
      "origin": "fictional"
    }
  }'
`,
  ),
  pythonHttp: block(
    'python',
    String.raw`
import base64, json, urllib.request

MIZAN = "http://localhost:8080"

def ask(address, body, headers):
    request = urllib.request.Request(MIZAN + address, body, headers)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)

client = base64.b64encode(b"anapec:demo").decode()
token = ask("/oidc/token", b"grant_type=client_credentials",
            {"Authorization": "Basic " + client})["access_token"]

event = {
    "specversion": "1.0",
    "id": "anapec-2026-11-24-0002",
    "source": "anapec",
    "type": "ma.mizan.inbound.job-need-published.v1",
    "sourceversion": 1,
    "data": {"externalId": "ANAPEC-2026-0002", "territory": "MA-SAL", "occupation": "5120",
             "openings": 15, "origin": "fictional"},
}
answer = ask("/api/employer-needs/v1/events", json.dumps([event]).encode(),
             {"Authorization": "Bearer " + token,
              "Content-Type": "application/cloudevents-batch+json"})
for result in answer["results"]:
    print(result["id"], result["result"], result.get("code", ""))
`,
  ),
  pythonKafka: block(
    'python',
    String.raw`
import json
from confluent_kafka import Producer

producer = Producer({"bootstrap.servers": "localhost:9092", "compression.type": "zstd"})
event = {
    "specversion": "1.0",
    "id": "anapec-2026-11-24-0003",
    "source": "anapec",
    "type": "ma.mizan.inbound.job-need-published.v1",
    "sourceversion": 1,
    "data": {"externalId": "ANAPEC-2026-0003", "territory": "MA-RAB", "occupation": "2512",
             "openings": 8, "origin": "fictional"},
}
producer.produce("mizan.inbound.anapec.job-needs", key="ANAPEC-2026-0003",
                 value=json.dumps(event).encode(),
                 headers={"content-type": "application/cloudevents+json"})
assert producer.flush(30) == 0
`,
  ),
  javaHttp: block(
    'java',
    String.raw`
import java.net.URI;
import java.net.http.*;
import java.util.Base64;

public class PushNeed {
  static final String MIZAN = "http://localhost:8080";
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  static String ask(String address, String authorization, String type, String body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(MIZAN + address))
        .header("Authorization", authorization).header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  public static void main(String[] arguments) throws Exception {
    var client = Base64.getEncoder().encodeToString("anapec:demo".getBytes());
    var token = ask("/oidc/token", "Basic " + client, "application/x-www-form-urlencoded",
        "grant_type=client_credentials").replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
    var event = """
        { "specversion": "1.0", "id": "anapec-2026-11-24-0004", "source": "anapec",
          "type": "ma.mizan.inbound.job-need-published.v1", "sourceversion": 1,
          "data": { "externalId": "ANAPEC-2026-0004", "territory": "MA-SIK", "occupation": "9211",
                    "openings": 40, "origin": "fictional" } }""";
    System.out.println(ask("/api/employer-needs/v1/events", "Bearer " + token,
        "application/cloudevents+json", event));
  }
}
`,
  ),
  javaKafka: block(
    'java',
    String.raw`
import java.util.Properties;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.serialization.StringSerializer;

public class SendNeed {
  public static void main(String[] arguments) throws Exception {
    var settings = new Properties();
    settings.put("bootstrap.servers", "localhost:9092");
    settings.put("compression.type", "lz4");
    var event = """
        { "specversion": "1.0", "id": "council-ma-04-2026-11-24-0002", "source": "council-ma-04",
          "type": "ma.mizan.inbound.job-need-published.v1", "sourceversion": 1,
          "data": { "externalId": "RSK-2026-0002", "territory": "MA-KHE", "occupation": "7411",
                    "openings": 25, "origin": "fictional" } }""";
    try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var need = new ProducerRecord<>("mizan.inbound.council-ma-04.job-needs", "RSK-2026-0002", event);
      need.headers().add("content-type", "application/cloudevents+json".getBytes());
      producer.send(need).get();
    }
  }
}
`,
  ),
} as const satisfies Record<string, CodeBlock>;

export type CodeName = keyof typeof codeBlocks;
