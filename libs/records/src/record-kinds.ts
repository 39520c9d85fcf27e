/** The kinds of record that a service keeps. */
export const KINDS = Symbol('RecordKinds');
