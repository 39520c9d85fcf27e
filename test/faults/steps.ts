import { TODAY } from '../support/mizan.js';
import type { Agreement } from '../support/plan.js';
import type { Load, Versioned } from './load.js';

const agreements = { service: 'partner-agreements', kind: 'agreement', method: 'POST' } as const;
const training = { client: 'operator-ofppt', service: 'training-plans', method: 'POST' } as const;

export const draft = (load: Load, body: object): Promise<Agreement> =>
  load.send<Agreement>({ ...agreements, client: 'council-ma-04', path: 'agreements', body });

/** One that all signed on paper before: the others confirm it, and then it is in force. */
export const record = (
  load: Load,
  text: { parties: readonly { organisation: string }[]; startsOn: string },
  n: number,
): Promise<Agreement> =>
  load.send<Agreement>({
    ...agreements,
    client: 'council-ma-04',
    path: 'agreements/records',
    body: {
      ...text,
      title: `Convention déjà signée ${n}`,
      documentHash: `sha256:${String(n).padStart(64, '0')}`,
      effectiveAt: text.startsOn,
      signatures: text.parties.map(({ organisation }) => ({
        organisation,
        signedOn: '2026-06-20',
      })),
    },
  });

export const act = (
  load: Load,
  { id, version }: Agreement,
  client: string,
  verb: string,
  body?: object,
): Promise<Agreement> =>
  load.send<Agreement>({
    ...agreements,
    client,
    path: `agreements/${id}/${verb}`,
    ifMatch: version,
    ...(body && { body }),
  });

/** The next step on the way of an agreement into force. */
export function stepOn(load: Load, agreement: Agreement): Promise<Agreement> {
  const { status, contentHash, parties, signatures } = agreement;
  if (status === 'draft') return act(load, agreement, 'council-ma-04', 'review');
  if (status === 'in-review') return act(load, agreement, 'anapec', 'ready');
  if (status === 'signed')
    return act(load, agreement, 'council-ma-04', 'entry-into-force', { effectiveAt: TODAY });
  const { organisation } = parties.find(
    (party) => !signatures.some((one) => one.organisation === party.organisation && one.confirmed),
  )!;
  return act(load, agreement, organisation, 'signatures', {
    organisation,
    contentHash,
    type: 'recorded',
    signedOn: '2026-11-20',
  });
}

/** A programme of a new plan, for these occupations. */
export async function openProgramme(load: Load, occupations: object[]): Promise<Versioned> {
  const plan = await load.send({
    ...training,
    kind: 'plan',
    path: 'plans',
    body: { title: 'Plan', territory: 'MA-04', audience: 'non-graduate', origin: 'fictional' },
  });
  return load.send({
    ...training,
    kind: 'programme',
    path: `plans/${plan.id}/programmes`,
    body: { title: 'Filière', occupations, origin: 'fictional' },
  });
}
