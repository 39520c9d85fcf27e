import { setTimeout as sleep } from 'node:timers/promises';
import { answered, RawConnection } from '../support/raw-connection.js';
import type { Attack, Scene } from './attack.js';

const NEEDS = '/api/employer-needs/v1/needs';
const DRIP_MS = 500;

const head = (token: string | undefined, length: number) =>
  [
    `POST ${NEEDS} HTTP/1.1`,
    'host: attacked',
    'content-type: application/json',
    `content-length: ${length}`,
    ...(token ? [`authorization: Bearer ${token}`] : []),
    '\r\n',
  ].join('\r\n');

/** Starts requests and does not finish them. A closed connection is opened again. */
async function beginAndWait(scene: Scene, token: string | undefined, drips: boolean) {
  const { mizan, size, over, see } = scene;
  const one = async () => {
    while (!over.aborted) {
      const connection = new RawConnection(mizan.url).send(
        `${head(token, 100_000)}{"externalId":"`,
      );
      const drip = drips ? setInterval(() => connection.send('x'), DRIP_MS) : undefined;
      const leave = () => connection.close();
      over.addEventListener('abort', leave);
      await connection.ended(600_000).catch(() => undefined);
      over.removeEventListener('abort', leave);
      clearInterval(drip);
      if (connection.received) see(answered(connection.received));
    }
  };
  await Promise.all(Array.from({ length: size }, one));
}

const wide = (members: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: members }, (_, i) => [`f${i}`, i])));
const allocation = (items: number, item: object) =>
  JSON.stringify({
    externalId: 'HOSTILE',
    territory: 'MA-KEN',
    openings: 5,
    allocation: Array<object>(items).fill(item),
  });
const HOSTILE: readonly string[] = [
  wide(40_000),
  '['.repeat(1_000_000),
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `[${'0,'.repeat(500_000)}0]`,
  allocation(300_000 / 3, {}),
  allocation(1_000, Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`f${i}`, i]))),
  `{"externalId":"${'\\u0000'.repeat(100_000)}"}`,
  `{"__proto__":{"openings":5}}`,
  '{"externalId":',
];
const HOSTILE_AT_ONCE = 4;

export const bodies: readonly Attack[] = [
  {
    name: 'half-sent bodies without a token',
    right: /^401 unauthenticated$/,
    run: (scene) => beginAndWait(scene, undefined, false),
  },
  {
    name: 'half-sent bodies with a token',
    right: /^(408 request-timeout|429 too-many-requests)$/,
    lastsMs: 17_000,
    run: (scene) => beginAndWait(scene, scene.token, false),
  },
  {
    name: 'bodies that drip, with a token',
    right: /^(408 request-timeout|429 too-many-requests)$/,
    run: (scene) => beginAndWait(scene, scene.token, true),
  },
  {
    name: 'hostile bodies with a token',
    right: /^(400|413|422|429) /,
    async run({ mizan, over, see }) {
      const attacker = mizan.as('anapec');
      const one = async (first: number) => {
        for (let i = first; !over.aborted; i++) {
          const { status, body } = await attacker.post(
            'employer-needs/v1/needs',
            HOSTILE[i % HOSTILE.length],
          );
          see(`${status} ${String(body.code)}`);
          await sleep(0);
        }
      };
      await Promise.all(Array.from({ length: HOSTILE_AT_ONCE }, (_, n) => one(n)));
    },
  },
];
