import { context, createContextKey } from '@opentelemetry/api';

const NOTES = createContextKey('what happened in a request');
const EVENTS_MAX = 20;

/** What the log line of a request contains beside the answer. */
export interface RequestNotes {
  readonly eventIds: string[];
  problem?: string;
  /** Why, if whom the answer needs was away. */
  cause?: string;
}

export const withNotes = (of: ReturnType<typeof context.active>, notes: RequestNotes) =>
  of.setValue(NOTES, notes);
export const notesOf = (of = context.active()): RequestNotes | undefined =>
  of.getValue(NOTES) as RequestNotes | undefined;

/** Notes the events that the running request published. Does nothing outside a request. */
export function noteEvents(ids: readonly string[]): void {
  const notes = notesOf();
  notes?.eventIds.push(...ids.slice(0, EVENTS_MAX - notes.eventIds.length));
}
