import type { Fault, Scene } from '../kinds.js';
import type { Moment } from '../postgres-proxy.js';
import { LOGS } from '../schedule.js';
import { OWNERS, PROJECTOR, schemaOf } from '../system.js';

/** The statement that marks transactions which must be neither lost nor done twice. */
const APPENDS = /append_events/;
const TAKES_A_BATCH = /update consumer_offset/;
const RELAYS = /update relay_cursor/;

const ownerOf = (random: () => number) => OWNERS[Math.floor(random() * OWNERS.length)]!;

/**
 * The connection breaks during a COMMIT: the service cannot know whether the server has committed.
 */
const cut = (at: Moment['at']): Fault => ({
  logs: LOGS,
  weight: 4,
  strike: async ({ system, random, tell }) => {
    const service = random() < 0.6 ? ownerOf(random) : PROJECTOR;
    tell(service);
    await system.postgres.at(
      { user: schemaOf(service), statement: service === PROJECTOR ? TAKES_A_BATCH : APPENDS, at },
      (connection) => connection.cut(),
    );
    return performance.now();
  },
});

async function killAt(
  { system }: Scene,
  service: string,
  moment: Omit<Moment, 'user'>,
): Promise<number> {
  const pid = system.pidOf(service);
  await system.postgres.at({ ...moment, user: schemaOf(service) }, (connection) => {
    process.kill(pid, 'SIGKILL');
    connection.cut();
  });
  return performance.now();
}

/** Network cuts and kills at exact moments of a transaction. */
export const transactionFaults = {
  'cut-before-commit': cut('before-commit'),
  'cut-after-commit': cut('after-commit'),
  'projector-killed-before-commit': {
    logs: LOGS,
    weight: 3,
    strike: (scene) => killAt(scene, PROJECTOR, { statement: TAKES_A_BATCH, at: 'before-commit' }),
  },
  'projector-killed-after-commit': {
    logs: LOGS,
    weight: 3,
    strike: (scene) => killAt(scene, PROJECTOR, { statement: TAKES_A_BATCH, at: 'after-commit' }),
  },
  'relay-killed-before-cursor': {
    logs: ['kafka'],
    weight: 4,
    strike: (scene) => {
      const service = ownerOf(scene.random);
      scene.tell(service);
      return killAt(scene, service, { statement: RELAYS, at: 'statement' });
    },
  },
} satisfies Record<string, Fault>;
