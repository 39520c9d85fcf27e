/** Injection token: the kinds of record of a service. */
export const KINDS = Symbol('RecordKinds');
