import type { ProblemCode } from '@mizan/platform';

const unused = 'no field of the present contracts has this rule';
const cover =
  'it stands as the reason in `links` of a record and in `covered` of a commitment: `libs/coverage/src/cover.spec.ts`, `test/e2e/figures.e2e-spec.ts`';
const framework = 'what the framework itself refuses; no route is known to give it';

/** Codes that no plain request can cause: how each one occurs, and where that is tested. */
export const withoutExample: Readonly<Partial<Record<ProblemCode, string>>> = {
  away: 'a service or its database is away: `test/e2e/recovery.e2e-spec.ts` kills them',
  'identity-provider-away':
    'the keys of the identity provider cannot be read: `libs/platform/src/token.guard.spec.ts`',
  'request-timeout':
    'a request that stands still before its end: `libs/platform/src/http/edge.int-spec.ts`',
  'request-aborted':
    'the connection ended before the answer, so nobody gets it; it stands in the log and the metrics',
  'bad-gateway':
    'what a service answered is no HTTP: `apps/portal/src/api-proxy/api-proxy.int-spec.ts`',
  'gateway-timeout':
    'a service took the request and did not answer: `apps/portal/src/api-proxy/api-proxy.int-spec.ts`',
  'too-many-requests':
    'one client holds more than its share of the portal: `apps/portal/src/api-proxy/client.shares.spec.ts`',
  'expectation-failed':
    '`Expect` with anything but `100-continue`: `libs/platform/src/http/edge.int-spec.ts`',
  'bad-if-match':
    '`If-Match` with what is no ETag of ours: `libs/platform/src/http/if-match.spec.ts`',
  'too-many-values':
    'a body of more values than any contract needs: `libs/platform/src/plain-content.spec.ts`',
  'too-many-members':
    'an object of more members than any contract has: `libs/platform/src/plain-content.spec.ts`',
  'foreign-origin':
    'a command with the cookie of a person, from a page that is not ours: `apps/portal/src/session/session.int-spec.ts`',
  'claims-missing':
    'a valid token of a provider that does not name organisation, role and territory: `libs/platform/src/token.guard.spec.ts`',
  'empty-record':
    'a record without a value on an inbound topic whose key names nothing that can end: `libs/messaging/src/consumer/inbound.int-spec.ts`',
  'attribute-twice':
    'two headers of one name, or an attribute as `ce-` and as `ce_`: `libs/messaging/src/consumer/inbound.int-spec.ts`',
  'signatures-voided':
    '`statusReason` of an agreement whose text was changed after a signature: `apps/partner-agreements/src/agreements/agreements.service.int-spec.ts`',
  'other-unit': cover,
  'outside-territory': cover,
  'other-occupation': cover,
  'file-infected':
    'the virus scanner finds something in a file: `apps/partner-agreements/src/agreements/documents.service.int-spec.ts`',
  'scanner-away':
    'the virus scanner does not answer: `apps/partner-agreements/src/agreements/documents.service.int-spec.ts`',
  'too-many-documents':
    'the hundred and first document of an agreement: `apps/partner-agreements/src/agreements/rules/documents.spec.ts`',
  'too-many-visits':
    'the hundred and first visit of a project: `apps/job-creation/src/micro-projects/rules/visits.spec.ts`',
  internal: 'a fault of ours: no request is known to give it, the fuzz test fails where one does',
  conflict:
    'two commands make the same identity at the same moment and the database refuses the second',
  'not-storable':
    'a value passes every check and the database refuses it; the fuzz test looks for one',
  parked:
    'the event behind `after` was set aside by the projector: `test/e2e/inbound.e2e-spec.ts` parks one',
  'not-utf-8':
    'a line of an import that is no UTF-8: `apps/employer-needs/src/imports/imports.service.int-spec.ts`',
  'whole-file-too-long':
    'an import of more lines than `all-or-nothing` takes: `apps/employer-needs/src/imports/imports.service.int-spec.ts`',
  'import-cut':
    'the connection of an import is lost before its end: `test/e2e/imports.e2e-spec.ts`',
  'import-interrupted':
    'the service ended while an import was read: `test/e2e/imports.e2e-spec.ts`',
  'too-many-imports': 'more imports at once than a service reads',
  'too-many-streams': 'more live streams at once than a service follows',
  'method-not-allowed': framework,
  refused: framework,
  'parameter-twice': unused,
  'too-short': unused,
  'item-twice': unused,
  'not-an-instant': unused,
};
