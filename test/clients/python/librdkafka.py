"""Sends the records of its standard input through librdkafka: see ../README.md."""

import sys
import uuid

from confluent_kafka import Producer

# a header without a value is what some tracing libraries leave behind
HEADERS = [("content-type", b"application/cloudevents+json"), ("baggage", None)]


def main(brokers: str, topic: str, codec: str, ending: str) -> None:
    settings = {
        "bootstrap.servers": brokers,
        "compression.type": codec,
        "message.max.bytes": 16_000_000,
        "linger.ms": 200,  # one batch of what is read: a codec shows in batches of many records
    }
    if ending != "plain":
        settings["transactional.id"] = str(uuid.uuid4())
    producer = Producer(settings)
    failures = []

    def delivered(error, _message):
        if error is not None:
            failures.append(str(error))

    if ending != "plain":
        producer.init_transactions(30)
        producer.begin_transaction()
    for line in sys.stdin.buffer:
        key, value = line.rstrip(b"\n").split(b"\t", 1)
        producer.produce(topic, key=key, value=value, headers=HEADERS, on_delivery=delivered)
        producer.poll(0)
    waiting = producer.flush(30)
    if ending == "commit":
        producer.commit_transaction(30)
    if ending == "abort":
        producer.abort_transaction(30)
    if failures or waiting:
        sys.exit(f"{waiting} not sent, {failures[:3]}")


main(*sys.argv[1:])
