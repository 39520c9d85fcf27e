import { asked } from '../oracle.js';
import { OWNERS, PROJECTOR, schemaOf, type System } from '../system.js';
import { brokerOf, recordsOf } from '../topics.js';
import { type Log, nameOf } from './judge.js';
import type { LoggedEvent } from './plan.js';

/** Every record of every owner where the ledger reads it, by the name of its partition. */
export async function logsOf(system: System): Promise<Map<string, Log>> {
  const logs = new Map<string, { offset: number; event: LoggedEvent }[]>();
  const broker = system.kafka && brokerOf(system.kafka.proxy.port);
  for (const owner of OWNERS) {
    const topic = `mizan.${owner}`;
    const records = await logOf(system, owner);
    if (!broker) logs.set(nameOf({ transport: 'postgres', topic, partition: 0 }), records);
    else
      for (const { partition, offset, value } of await recordsOf(broker, topic, records.length)) {
        const place = nameOf({ transport: 'kafka', topic, partition });
        const log = logs.get(place) ?? [];
        log.push({ offset, event: JSON.parse(value) as LoggedEvent });
        logs.set(place, log);
      }
  }
  return logs;
}

const logOf = (system: System, owner: string): Promise<{ offset: number; event: LoggedEvent }[]> =>
  asked(system.databaseUrl(PROJECTOR), async (client) => {
    const { rows } = await client.query<{ offset: number; payload: string }>(
      `select position::float8 as "offset", payload from "${schemaOf(owner)}".event_log order by position`,
    );
    return rows.map(({ offset, payload }) => ({
      offset,
      event: JSON.parse(payload) as LoggedEvent,
    }));
  });
