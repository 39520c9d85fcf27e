import { context, createContextKey } from '@opentelemetry/api';

const NOTES = createContextKey('what happened in a request');
const EVENTS_MAX = 20;

/** What a request's line in the log says beyond its answer. */
export interface RequestNotes {
  readonly eventIds: string[];
  problem?: string;
}

export const withNotes = (of: ReturnType<typeof context.active>, notes: RequestNotes) =>
  of.setValue(NOTES, notes);
export const notesOf = (of = context.active()): RequestNotes | undefined =>
  of.getValue(NOTES) as RequestNotes | undefined;

/** The events that the running request published; outside a request it says nothing. */
export function noteEvents(ids: readonly string[]): void {
  const notes = notesOf();
  notes?.eventIds.push(...ids.slice(0, EVENTS_MAX - notes.eventIds.length));
}
