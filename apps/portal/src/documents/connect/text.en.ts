import type { ConnectText } from './text.js';

export const en: ConnectText = {
  title: 'Connect your system',
  introduction:
    'The information system of a regional council or of the agency can send its hiring needs and its signed agreements itself, over HTTP or Kafka. Both ways have the same rules, and what is received shows in the figures at once. The examples below are executed as they stand with every version of Mizan; the clients `anapec` and `council-ma-04` are those of the demonstration.',
  sections: [
    {
      heading: '1. Get a token',
      paragraphs: [
        'The ministry, or the council of your region, registers your organisation under an identifier. Your organisation gets a client id and a secret. The token is valid for at least one hour and names your organisation: you can send for no other.',
      ],
      code: ['token'],
    },
    {
      heading: '2. Push a hiring need',
      paragraphs: [
        'A need is a CloudEvents 1.0 event. Required are `externalId` (your reference), `territory` and `openings`. The territory is an `ISO 3166-2` code or a code of the HCP; the code of a commune stands for its province or prefecture.',
      ],
      code: ['need'],
    },
    {
      heading: '3. Push a signed agreement',
      paragraphs: [
        'Each party pushes the agreement under its own reference. It is signed once every party has deposited the same text: the order of parties and commitments is no content.',
      ],
      code: ['agreement'],
    },
    {
      heading: '4. Read the answer',
      paragraphs: [
        'The answer, HTTP 200, has one result per event in the order in which they were sent. A refused event holds up no other. On Kafka what is refused is set aside with the same code and can be replayed; the rest of the topic is read on.',
      ],
      terms: [
        ['created', 'the record is new'],
        ['revised', 'the record has a new version'],
        ['unchanged', 'the content was known already: nothing changes'],
        ['stale', 'a newer version is known already: nothing changes'],
        ['refused', 'the event is refused; `code` and `errors` say why and where'],
        ['503', 'the service is unavailable for a moment: send the same event again'],
      ],
    },
    {
      heading: '5. Repeats and versions',
      paragraphs: [
        'The same event (`source` and `id`) sent twice is answered twice alike. The same `id` with another content is refused: `event-id-reused`.',
        '`sourceversion` is the version of the record in your system: a whole number from 0 to `2^53 − 1`, or the same as decimal text. A lower version changes nothing (`stale`). An equal version names the same content: the same is `unchanged`, another is refused (`version-reused`). Without a version the order of arrival decides.',
        'To end a need, send an event `ma.mizan.inbound.job-need-withdrawn.v1` or, on Kafka, a record without a value whose key is the reference. A newer version opens it again.',
      ],
    },
    {
      heading: '6. References and identity',
      paragraphs: [
        'A record is known by your organisation and its `externalId`, whatever the channel. `subject` is optional; one that is given is the `externalId`. The key of a Kafka record serves for the order only.',
        'References are put into Unicode NFC. A blank at an end, a no-break space, a mark of writing direction or any other character that is not seen is refused, and the answer names it.',
      ],
    },
    {
      heading: '7. Encoding, dates and JSON',
      paragraphs: [
        'Everything is UTF-8. A byte order mark is ignored; bytes that are not UTF-8 are refused (`not-utf-8`) and never replaced. An attribute that is null is absent. `data_base64` is decoded. In binary mode the headers `ce-` and `ce_` are decoded where they are encoded with `%`.',
        'Of two members of one JSON object with the same name the last counts. `time` follows RFC 3339, on a day that exists, between 1900 and 2200. The dates of records are days in Casablanca.',
      ],
    },
    {
      heading: '8. Python, over HTTP',
      paragraphs: ['Without any library. A request holds at most 1,000 events and 1 MiB.'],
      code: ['pythonHttp'],
    },
    {
      heading: '9. Python, over Kafka',
      paragraphs: [
        'Every organisation has two topics: `mizan.inbound.<organisation>.job-needs` and `mizan.inbound.<organisation>.agreements`. The codecs gzip, snappy, lz4 and zstd are read. The records of a transaction count once it is committed, those of an aborted one never. A record is at most 1 MiB.',
      ],
      code: ['pythonKafka'],
    },
    { heading: '10. Java, over HTTP', code: ['javaHttp'] },
    {
      heading: '11. Java, over Kafka',
      paragraphs: ['With `org.apache.kafka:kafka-clients`.'],
      code: ['javaKafka'],
    },
  ],
};
