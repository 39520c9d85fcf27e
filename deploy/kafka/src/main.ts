import { ensureTopics } from './topics.js';

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** The topics of an installation: KAFKA_BROKERS, MIZAN_ORGANISATIONS (comma-separated) and, where the broker asks, KAFKA_USERNAME and KAFKA_PASSWORD. Run again, it makes what is missing and sets right what is not as it should be. */
const {
  KAFKA_BROKERS,
  MIZAN_ORGANISATIONS,
  KAFKA_USERNAME: username,
  KAFKA_PASSWORD: password,
  KAFKA_TLS,
} = process.env;
const brokers = listOf(KAFKA_BROKERS);
if (brokers.length === 0) throw new Error('needed: KAFKA_BROKERS=host:port');
const login = username && password ? { username, password, tls: KAFKA_TLS === 'on' } : undefined;
const { made, repaired } = await ensureTopics(brokers, listOf(MIZAN_ORGANISATIONS), login);
if (made.length > 0) console.log(`Made: ${made.join(', ')}`);
if (repaired.length > 0) console.log(`Set right: ${repaired.join(', ')}`);
if (made.length + repaired.length === 0) console.log('Every topic is there, as it should be');
