import { v7 } from 'uuid';

/** A new UUIDv7, which is ordered by time, so that index pages stay together. */
export const newId = (): string => v7();
