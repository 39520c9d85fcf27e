"""Sends the records of its standard input through kafka-python: see ../README.md."""

import sys
import uuid

from kafka import KafkaProducer

HEADERS = [("content-type", b"application/cloudevents+json")]


def main(brokers: str, topic: str, codec: str, ending: str) -> None:
    producer = KafkaProducer(
        bootstrap_servers=brokers,
        compression_type=None if codec == "none" else codec,
        linger_ms=200,
        batch_size=1_000_000,
        **({} if ending == "plain" else {"transactional_id": str(uuid.uuid4())}),
    )
    if ending != "plain":
        producer.init_transactions()
        producer.begin_transaction()
    sent = []
    for line in sys.stdin.buffer:
        key, value = line.rstrip(b"\n").split(b"\t", 1)
        sent.append(producer.send(topic, key=key, value=value, headers=HEADERS))
    producer.flush(30)
    for one in sent:
        one.get(30)
    if ending == "commit":
        producer.commit_transaction()
    if ending == "abort":
        producer.abort_transaction()
    producer.close()


main(*sys.argv[1:])
