import type { ProblemCode } from '@mizan/platform';

const unused = 'no field of the present contracts has this rule';
const framework = 'what the framework itself refuses; no route is known to give it';

/** Codes that no plain request gives, each with how it comes about and where that is tested. */
export const withoutExample: Readonly<Partial<Record<ProblemCode, string>>> = {
  away: 'a service or its database is away: `test/e2e/recovery.e2e-spec.ts` kills them',
  'identity-provider-away': 'the keys of the identity provider cannot be read: `libs/platform/src/token.guard.spec.ts`',
  'claims-missing': 'a valid token of a provider that does not name organisation, role and territory: `libs/platform/src/token.guard.spec.ts`',
  internal: 'a fault of ours: no request is known to give it, the fuzz test fails where one does',
  conflict: 'two commands make the same identity at the same moment and the database refuses the second',
  'not-storable': 'a value passes every check and the database refuses it; the fuzz test looks for one',
  parked: 'the event behind `after` was set aside by the projector: `test/e2e/inbound.e2e-spec.ts` parks one',
  'unknown-organisation': 'an event on an inbound topic of nobody is parked with it; there is no HTTP request',
  'method-not-allowed': framework,
  refused: framework,
  'parameter-twice': unused,
  'too-short': unused,
  'item-twice': unused,
  'not-an-instant': unused,
};
