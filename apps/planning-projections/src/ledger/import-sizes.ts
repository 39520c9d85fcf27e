import { ImportCompleted, ImportFailed, type ImportState } from '@mizan/contracts';
import type { ReceivedEvent } from '@mizan/messaging';
import type { PoolClient } from 'pg';
import { numbers, textArray, texts } from './columns.js';

const ENDS: readonly string[] = [ImportCompleted.type, ImportFailed.type];

/** Whether the event says that an import has ended: it is no source, but says how many events of sources there are to wait for. */
export const isEndOfImport = ({ envelope }: ReceivedEvent): boolean => ENDS.includes(envelope.type);

/** Keeps the sizes of the imports that have ended; an event that comes again says the same. */
export async function keepImportSizes(
  tx: PoolClient,
  ends: readonly ReceivedEvent[],
): Promise<void> {
  if (ends.length === 0) return;
  const states = ends.map(({ envelope }) => envelope.data as ImportState);
  await tx.query(
    `insert into import_size (importid, events) select * from unnest(${textArray(1)}, $2::int[]) on conflict do nothing`,
    [
      texts(states.map(({ importId }) => importId)),
      numbers(states.map(({ accepted }) => accepted)),
    ],
  );
}
