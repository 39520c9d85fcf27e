import { v7 } from 'uuid';

/** A new UUIDv7: ordered by time, as the keys of tables like it. */
export const newId = (): string => v7();
