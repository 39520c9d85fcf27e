import { readFileSync } from 'node:fs';
import { prepare } from './prepare.js';

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * The topics of an installation and who may write them: KAFKA_BROKERS, the organisations of
 * ORGANISATIONS_FILE and of MIZAN_ORGANISATIONS (comma-separated, those registered since), and
 * where the broker asks, KAFKA_USERNAME, KAFKA_PASSWORD and KAFKA_MECHANISM. Run again, it makes
 * what is missing and sets right what is not as it should be.
 */
const {
  KAFKA_BROKERS,
  ORGANISATIONS_FILE,
  MIZAN_ORGANISATIONS,
  KAFKA_USERNAME: username,
  KAFKA_PASSWORD: password,
  KAFKA_MECHANISM,
  KAFKA_TLS,
} = process.env;
const brokers = listOf(KAFKA_BROKERS);
if (brokers.length === 0) throw new Error('needed: KAFKA_BROKERS=host:port');
const first = ORGANISATIONS_FILE
  ? (JSON.parse(readFileSync(ORGANISATIONS_FILE, 'utf8')) as { id: string }[])
  : [];
const organisations = [...first.map(({ id }) => id), ...listOf(MIZAN_ORGANISATIONS)];
const mechanism = KAFKA_MECHANISM === 'plain' ? ('plain' as const) : ('scram-sha-512' as const);
const login =
  username && password ? { username, password, tls: KAFKA_TLS === 'on', mechanism } : undefined;
console.log((await prepare(brokers, organisations, login)).join('\n'));
