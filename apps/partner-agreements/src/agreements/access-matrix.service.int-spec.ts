import { pdfOf } from '../../../../test/support/pdf.js';
import { ORGANISATION_KINDS, type Role, ROLES, SCOPES_OF_ROLE } from '@mizan/contracts';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Agreement, Plan } from '../../../../test/support/plan.js';
import {
  GOVERN_AGREEMENTS,
  holds,
  READ,
  type Row,
  SIGN_AGREEMENTS,
  WRITE_AGREEMENTS,
} from '../../../../test/support/who-may.js';
import { AppModule } from '../app.module.js';
import { streamed } from './streamed.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';
/** A document hash that no text has. */
const NO_HASH = `sha256:${'0'.repeat(64)}`;
const DOCUMENT = pdfOf(['Accès']);
/** Every command on an agreement, with a body that is well-formed: who may not is refused before its content is looked at. */
const COMMANDS: readonly [
  path: string,
  row: Row,
  body: (organisation: string) => object | undefined,
][] = [
  ['review', WRITE_AGREEMENTS, () => undefined],
  ['corrections', WRITE_AGREEMENTS, () => ({ reason: '…' })],
  ['ready', WRITE_AGREEMENTS, () => undefined],
  ['withdrawal', WRITE_AGREEMENTS, () => ({ reason: '…' })],
  ['abandonment', WRITE_AGREEMENTS, () => ({ reason: '…' })],
  ['sharing', WRITE_AGREEMENTS, () => ({ with: 'planner' })],
  ['conditions', WRITE_AGREEMENTS, () => ({ kind: 'visa', date: '2026-11-20' })],
  ['amendments', WRITE_AGREEMENTS, () => ({ effectiveAt: '2027-01-01', changes: {} })],
  ['denunciation', WRITE_AGREEMENTS, () => ({ reason: '…' })],
  ['documents?kind=other&fileName=a.pdf', WRITE_AGREEMENTS, () => DOCUMENT],
  [
    'signatures',
    SIGN_AGREEMENTS,
    (organisation) => ({ organisation, contentHash: NO_HASH, type: 'recorded' }),
  ],
  ['entry-into-force', GOVERN_AGREEMENTS, () => ({ effectiveAt: '2026-11-24' })],
  ['suspension', GOVERN_AGREEMENTS, () => ({ effectiveAt: '2026-11-24', reason: '…' })],
  ['resumption', GOVERN_AGREEMENTS, () => ({ effectiveAt: '2026-11-24' })],
  ['renewal', GOVERN_AGREEMENTS, () => undefined],
  ['termination', GOVERN_AGREEMENTS, () => ({ reason: '…' })],
  ['closure', GOVERN_AGREEMENTS, () => ({ summary: '…' })],
];
const typeOf = (body: object) =>
  body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';
const sentAs = (body: object) =>
  body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
/** Whether the agreement lies in one region or concerns two, and whether the asker is in the first, in another one, or national. */
const PLACES = [
  { of: 'one region', territory: 'MA-04', isWithin: true, isAboveRegions: false },
  { of: 'one region', territory: 'MA-06', isWithin: false, isAboveRegions: false },
  { of: 'one region', territory: 'MA', isWithin: true, isAboveRegions: false },
  { of: 'the kingdom', territory: 'MA-04', isWithin: false, isAboveRegions: true },
  { of: 'the kingdom', territory: 'MA', isWithin: true, isAboveRegions: true },
] as const;
type Place = (typeof PLACES)[number];

let owner: Owner;
beforeAll(async () => {
  owner = await startOwner('partner-agreements', AppModule, { streams: streamed });
}, 60_000);
afterAll(() => owner?.close());

let made = 0;
/** An organisation of this kind and territory, registered by the ministry. */
async function registered(kind: Role, territory: string): Promise<string> {
  const id = `matrix-${kind}-${++made}`;
  const name = { fr: id, ar: 'هيئة', en: id };
  const body = { id, kind, territory, name, validFrom: '2020-01-01', origin: 'fictional' };
  accepted(await owner.as('ministry').post('partner-agreements/v1/organisations', body));
  return id;
}

/**
 * An agreement in this place, between its author, the agency and, if it is a party, the asker. A
 * draft is read by its parties alone, so one for others is signed.
 */
async function drafted({ of }: Place, party?: { organisation: string; role: Role }) {
  const isNational = of === 'the kingdom';
  const author = isNational
    ? { organisation: 'ministry', role: 'ministry' }
    : { organisation: 'council-ma-04', role: 'council' };
  const parties = [author, { organisation: 'anapec', role: 'agency' }, ...(party ? [party] : [])];
  const territory = isNational ? 'MA' : 'MA-04';
  const text = { kind: 'memorandum', title: 'Accès', territory, parties, commitments: [] };
  const body = { ...text, origin: 'fictional' };
  const draft = accepted(await owner.as(author.organisation).post<Agreement>(AGREEMENTS, body));
  return party ? draft : signed(draft, author.organisation);
}

async function signed(draft: Agreement, author: string): Promise<Agreement> {
  const plan = new Plan(owner);
  const path = `${AGREEMENTS}/${draft.id}`;
  const reviewed = await plan.act<Agreement>(author, `${path}/review`, draft);
  const ready = await plan.act<Agreement>(author, `${path}/ready`, reviewed);
  return plan.sign(await plan.sign(ready, author), 'anapec');
}

describe.each(ROLES.filter((role) => role !== 'external' && role !== 'verifier'))(
  'a %s, at every command on an agreement',
  (role) => {
    const mayBeParty = ORGANISATION_KINDS.some((kind) => kind === role) && role !== 'auditor';

    it.each(
      PLACES.flatMap((place) => {
        const asParty = mayBeParty ? [true, false] : [false];
        const isAuthor = role === 'ministry' && place.isAboveRegions;
        return (isAuthor ? [true] : asParty).map((isParty) => ({ ...place, isParty }));
      }),
    )('of $territory, of $of, a party: $isParty', async (place) => {
      const isOrganisation =
        ORGANISATION_KINDS.some((kind) => kind === role) && role !== 'ministry';
      const organisation = isOrganisation ? await registered(role, place.territory) : role;
      const party = { organisation, role };
      const isThere = role === 'ministry' && place.isAboveRegions; // it is the author
      const { id, version } = await drafted(place, place.isParty && !isThere ? party : undefined);
      const token = await owner.tokenOf({ ...party, territory: place.territory });
      const ask = async (path: string, body?: object, method = 'POST') => {
        const answer = await fetch(`${owner.url}/v1/agreements/${id}${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            'if-match': `"v${version}"`,
            'idempotency-key': `matrix-${++made}`,
            ...(body && { 'content-type': typeOf(body) }),
          },
          ...(body && { body: sentAs(body) }),
        });
        await answer.arrayBuffer();
        return answer.status;
      };
      const standing = { ...place, role };
      const reads = place.isParty || holds(READ, { ...standing, isAboveRegions: false });
      const hasScope = (scope: string) => SCOPES_OF_ROLE[role].some((one) => one === scope);
      expect([200, 403, 404]).toContain(await ask('', undefined, 'GET'));
      const wrong: unknown[] = [];
      for (const [path, row, body] of COMMANDS) {
        const isAllowed = reads && holds(row, standing);
        const status = await ask(`/${path}`, body(organisation));
        const isRefused = status === 403 || status === 404;
        if (isRefused === isAllowed) wrong.push([path, status, { isAllowed }]);
        const isHidden = !reads && hasScope('agreements:write');
        if (isHidden && path === 'review' && status !== 404)
          wrong.push([path, status, 'is hidden']);
      }
      expect(wrong).toEqual([]);
    });
  },
);
