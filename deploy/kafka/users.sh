#!/bin/sh
# The users of the broker. The services have one, which reads and writes the plan's topics; each organisation has one, whose right to write its own
# inbound topics is given by the program that makes them. KAFKA_PARTNER_PASSWORDS names them, as anapec=secret council-ma-04=secret. KAFKA_BIN holds
# Kafka's own programs, ADMIN_CONFIG signs in as the administrator. Run again, it changes nothing but passwords.
set -eu
: "${KAFKA_ADMIN_BROKER:?}" "${ADMIN_CONFIG:?}" "${KAFKA_PARTNER_PASSWORDS:?}" "${KAFKA_SERVICES_PASSWORD:?}"
bin="${KAFKA_BIN:-/opt/kafka/bin}"

user() { "$bin/kafka-configs.sh" --bootstrap-server "$KAFKA_ADMIN_BROKER" --command-config "$ADMIN_CONFIG" --alter --entity-type users --entity-name "$1" --add-config "SCRAM-SHA-512=[iterations=8192,password=$2]" >/dev/null; }
allow() { "$bin/kafka-acls.sh" --bootstrap-server "$KAFKA_ADMIN_BROKER" --command-config "$ADMIN_CONFIG" --add --force "$@" >/dev/null; }

user mizan "$KAFKA_SERVICES_PASSWORD"
allow --allow-principal User:mizan --operation Read --operation Write --operation Describe --operation DescribeConfigs --operation Create --topic mizan. --resource-pattern-type prefixed
allow --allow-principal User:mizan --operation Read --operation Describe --group '*'
allow --allow-principal User:mizan --operation IdempotentWrite --operation Describe --cluster

for login in $KAFKA_PARTNER_PASSWORDS; do
  case "$login" in
  ?*=?*) user "${login%%=*}" "${login#*=}" ;;
  *) echo "KAFKA_PARTNER_PASSWORDS: $login is not name=password" >&2 && exit 1 ;;
  esac
done
echo "Users are there: mizan and those of KAFKA_PARTNER_PASSWORDS"
