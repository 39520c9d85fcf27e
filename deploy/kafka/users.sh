#!/bin/sh
# Who may do what on the broker. Each organisation has a user that writes its own inbound topics and nothing else; the services have one that
# reads and writes the plan's topics. KAFKA_BIN holds Kafka's own programs, ADMIN_CONFIG signs in as the administrator. Run again, it changes nothing but passwords.
set -eu
: "${KAFKA_ADMIN_BROKER:?}" "${ADMIN_CONFIG:?}" "${MIZAN_ORGANISATIONS:?}" "${KAFKA_SERVICES_PASSWORD:?}"
bin="${KAFKA_BIN:-/opt/kafka/bin}"

user() { "$bin/kafka-configs.sh" --bootstrap-server "$KAFKA_ADMIN_BROKER" --command-config "$ADMIN_CONFIG" --alter --entity-type users --entity-name "$1" --add-config "SCRAM-SHA-512=[iterations=8192,password=$2]" >/dev/null; }
allow() { "$bin/kafka-acls.sh" --bootstrap-server "$KAFKA_ADMIN_BROKER" --command-config "$ADMIN_CONFIG" --add --force "$@" >/dev/null; }

user mizan "$KAFKA_SERVICES_PASSWORD"
allow --allow-principal User:mizan --operation Read --operation Write --operation Describe --operation DescribeConfigs --operation Create --topic mizan. --resource-pattern-type prefixed
allow --allow-principal User:mizan --operation Read --operation Describe --group '*'
allow --allow-principal User:mizan --operation IdempotentWrite --operation Describe --cluster

for organisation in $(echo "$MIZAN_ORGANISATIONS" | tr ',' ' '); do
  # anapec → KAFKA_PASSWORD_ANAPEC, council-ma-04 → KAFKA_PASSWORD_COUNCIL_MA_04
  name="KAFKA_PASSWORD_$(echo "$organisation" | tr 'a-z-' 'A-Z_')"
  eval "password=\${$name:?}"
  user "$organisation" "$password"
  # the dot ends the name: council-ma-0 has no part in what is council-ma-04's
  allow --allow-principal "User:$organisation" --operation Write --operation Describe --topic "mizan.inbound.$organisation." --resource-pattern-type prefixed
done
echo "Users and their rights are set: mizan, $MIZAN_ORGANISATIONS"
