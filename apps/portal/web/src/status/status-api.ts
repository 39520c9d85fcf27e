import type { ParkedEvent as ParkedInService, Schemas } from '@mizan/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { figuresKey } from '../figures/figures';
import { ProblemError } from '../api/ask';
import { clients, read } from '../api/clients';

export type ConsumerLag = Schemas['projections']['ConsumerLag'];
export type LogBacklog = Schemas['projections']['EventLogBacklog'];
export type OperationRun = Schemas['projections']['OperationRun'];
export const serviceNames = [
  'portal',
  'employer-needs',
  'training-plans',
  'partner-agreements',
  'job-creation',
  'planning-projections',
] as const;
export type ServiceName = (typeof serviceNames)[number];
export type ReadingService = Exclude<ServiceName, 'portal'>;
export const readingServices = serviceNames.filter(
  (name): name is ReadingService => name !== 'portal',
);

const LOOK_EVERY_MS = 5_000;
const RUNS_SHOWN = 12;
export const statusKey = 'status';
const everySoOften = { refetchInterval: LOOK_EVERY_MS, retry: false } as const;

/**
 * The operators' routes are the same in every service, so the types of one client are used for all.
 */
const of = {
  'employer-needs': clients.needs,
  'training-plans': clients.training,
  'partner-agreements': clients.agreements,
  'job-creation': clients.jobs,
  'planning-projections': clients.projections,
} as unknown as Readonly<Record<ReadingService, typeof clients.projections>>;

/** Why services are not ready; empty if all are. A 503 contains this answer too. */
async function missing(signal: AbortSignal): Promise<Record<string, string>> {
  const answer = await fetch('/health/ready', { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ProblemError({ status: 0, code: 'no-answer' });
  });
  const body = (await answer.json()) as { missing?: Record<string, string> };
  return body.missing ?? {};
}
export const useMissing = () =>
  useQuery({
    queryKey: [statusKey, 'ready'],
    queryFn: ({ signal }) => missing(signal),
    ...everySoOften,
  });

export interface ServiceLag {
  consumers: ConsumerLag[];
  log: LogBacklog | null;
}

/** How far each service reads and publishes. A service that does not answer is left out. */
async function lags(signal: AbortSignal): Promise<Partial<Record<ReadingService, ServiceLag>>> {
  const answers = await Promise.allSettled(
    readingServices.map((name) => read(of[name].GET('/v1/consumers', { signal }))),
  );
  return Object.fromEntries(
    answers.flatMap((answer, i) =>
      answer.status === 'fulfilled'
        ? [[readingServices[i], { consumers: answer.value.data, log: answer.value.eventLog }]]
        : [],
    ),
  );
}
export const useLags = () =>
  useQuery({
    queryKey: [statusKey, 'consumers'],
    queryFn: ({ signal }) => lags(signal),
    ...everySoOften,
  });

export interface ParkedEvent extends ParkedInService {
  service: ReadingService;
}

async function parkedEvents(signal: AbortSignal): Promise<ParkedEvent[]> {
  const answers = await Promise.all(
    readingServices.map(async (service) =>
      (await read(of[service].GET('/v1/parked-events', { signal }))).data.map((event) => ({
        ...event,
        service,
      })),
    ),
  );
  return answers.flat();
}
export const useParkedEvents = (isShown: boolean) =>
  useQuery({
    queryKey: [statusKey, 'parked'],
    queryFn: ({ signal }) => parkedEvents(signal),
    enabled: isShown,
    ...everySoOften,
  });

export interface Replayed {
  done: number;
  parked: number;
}

/** Replays one event, or all events of every service. */
export async function replay(chosen?: Pick<ParkedEvent, 'service' | 'id'>): Promise<Replayed> {
  if (chosen)
    return read(
      of[chosen.service].POST('/v1/parked-events/{id}/replay', {
        params: { path: { id: chosen.id } },
      }),
    );
  const answers = await Promise.all(
    readingServices.map((service) => read(of[service].POST('/v1/parked-events/replay'))),
  );
  return answers.reduce(
    (sum, { done, parked }) => ({ done: sum.done + done, parked: sum.parked + parked }),
    { done: 0, parked: 0 },
  );
}

/** Loads everything on the page again, and the figures of the plan. */
export function useReloadStatus(): () => void {
  const queries = useQueryClient();
  return () =>
    void Promise.all(
      [statusKey, figuresKey].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
}

const runsOf = (kind: OperationRun['kind'], signal: AbortSignal) =>
  read(
    clients.projections.GET('/v1/operations/runs', {
      params: { query: { kind, sort: '-id', limit: RUNS_SHOWN } },
      signal,
    }),
  );
/** Newest first. */
export const useRuns = (kind: OperationRun['kind']) =>
  useQuery({
    queryKey: [statusKey, 'runs', kind],
    queryFn: async ({ signal }) => (await runsOf(kind, signal)).data,
    ...everySoOften,
  });

export const useLedger = () =>
  useQuery({
    queryKey: [statusKey, 'ledger'],
    queryFn: ({ signal }) => read(clients.projections.GET('/v1/operations/ledger', { signal })),
    ...everySoOften,
  });
export const useFreshness = () =>
  useQuery({
    queryKey: [statusKey, 'freshness'],
    queryFn: ({ signal }) => read(clients.projections.GET('/v1/freshness', { signal })),
    ...everySoOften,
  });
