import { createHash } from 'node:crypto';
import { type Asker } from '../../../../test/access/access.js';
import { partnerAgreements } from '../../../../test/access/agreements.js';
import { askers, registerParties } from '../../../../test/access/askers.js';
import { Matrix, type Target } from '../../../../test/access/matrix.js';
import { pdfOf } from '../../../../test/support/pdf.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Agreement, Plan } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';
import { streamed } from './streamed.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';
const EXTERNAL = 'access-external-ma-04';
const COUNCIL: Party = { organisation: 'council-ma-04', role: 'council' };
const AGENCY: Party = { organisation: 'anapec', role: 'agency' };
const MINISTRY: Party = { organisation: 'ministry', role: 'ministry' };
interface Party {
  readonly organisation: string;
  readonly role: string;
}

/** Everyone who may be a party beside the ministry, which decides where it is one. */
const mayBeParty = ({ role, organisation }: Asker) =>
  !['auditor', 'planner', 'operations', 'verifier', 'ministry'].includes(role) &&
  (role !== 'external' || organisation === EXTERNAL);
const others: Party[] = askers
  .filter(mayBeParty)
  .map(({ organisation, role }) => ({ organisation, role }));
const everyone = [...askers, ...[COUNCIL, AGENCY].map(asAsker)];
function asAsker({ organisation, role }: Party): Asker {
  return { organisation, role, territory: role === 'agency' ? 'MA' : 'MA-04' } as Asker;
}

let owner: Owner;
let plan: Plan;
const targets = new Map<string, Target>();
const matrix = new Matrix(() => owner, partnerAgreements);

beforeAll(async () => {
  owner = await startOwner('partner-agreements', AppModule, { streams: streamed });
  plan = new Plan(owner);
  await registerParties(
    owner,
    askers.filter((one) => mayBeParty(one)),
  );
  for (const make of [inOneRegion, aboveRegions, organisations])
    for (const target of await make()) targets.set(target.name, target);
}, 60_000);
afterAll(() => owner?.close());

const commitment = (owned: string, territory: string) => ({
  ...{ owner: owned, indicator: 'jobs', effect: 'jobs', target: 5, unit: 'jobs', territory },
});

async function drafted(parties: Party[], territory = 'MA-04', places = [territory]) {
  const [author] = parties;
  const commitments = places.map((place) => commitment(author!.organisation, place));
  const text = { kind: 'memorandum', title: 'Accès', territory, parties, commitments };
  const body = { ...text, origin: 'fictional' };
  return accepted(await owner.as(author!.organisation).post<Agreement>(AGREEMENTS, body));
}

async function ready(draft: Agreement, by: string): Promise<Agreement> {
  const path = `${AGREEMENTS}/${draft.id}`;
  const reviewed = await plan.act<Agreement>(by, `${path}/review`, draft);
  return plan.act<Agreement>(by, `${path}/ready`, reviewed);
}

async function signed(draft: Agreement, ...by: string[]): Promise<Agreement> {
  let agreement = await ready(draft, by[0]!);
  for (const organisation of by) agreement = await plan.sign(agreement, organisation);
  return agreement;
}

interface Made {
  readonly name: string;
  readonly agreement: Agreement;
  readonly territory?: string;
  readonly deciders?: string[];
  readonly isHidden?: boolean;
  readonly isShared?: boolean;
}
function targetOf({ name, agreement, territory = 'MA-04', isHidden, isShared, ...more }: Made) {
  const own = agreement.parties.map(({ organisation }) => organisation);
  const isShownTo = ({ role }: Asker) => Boolean(isShared) && role === 'planner';
  return {
    ...{ name, kind: 'agreement', territory, own },
    at: { id: agreement.id, commitment: agreement.commitments[0]?.id ?? '', external: EXTERNAL },
    ...(isHidden && {
      reads: (asker: Asker, isInSight: boolean) =>
        isInSight && (own.includes(asker.organisation) || isShownTo(asker)),
    }),
    ...more,
  } satisfies Target;
}

async function inOneRegion(): Promise<Target[]> {
  const few = [COUNCIL, AGENCY];
  const draft = await drafted(few);
  const shared = await drafted(few);
  await plan.act('anapec', `${AGREEMENTS}/${shared.id}/sharing`, shared, { with: 'planner' });
  const forAll = await ready(await drafted([COUNCIL, AGENCY, ...others]), 'council-ma-04');
  const valid = await signed(await drafted(few), 'council-ma-04', 'anapec');
  const amending = accepted(
    await owner.as('anapec').post<Agreement>(`${AGREEMENTS}/${valid.id}/amendments`, {
      ...{ effectiveAt: '2027-01-01', changes: { title: 'Accès, modifié' } },
    }),
  );
  const amendment = targetOf({ name: 'amendment', agreement: amending, isHidden: true });
  const at = { ...amendment.at, commitment: valid.commitments[0]!.id };
  return [
    targetOf({ name: 'draft of others', agreement: draft, isHidden: true }),
    targetOf({ name: 'shared draft', agreement: shared, isHidden: true, isShared: true }),
    targetOf({ name: 'ready, between all', agreement: forAll, isHidden: true }),
    targetOf({ name: 'signed by others', agreement: valid }),
    await documented(few),
    { ...amendment, kind: 'amendment', name: 'comparison of an amendment', at },
  ];
}

/** Whose document is whose is a rule of documents: here every party may take it back. */
async function documented(parties: Party[]): Promise<Target> {
  const agreement = await signed(await drafted(parties), 'council-ma-04', 'anapec');
  const file = pdfOf(['Accès']);
  const path = `${AGREEMENTS}/${agreement.id}/documents?kind=other&fileName=a.pdf`;
  const contentType = 'application/octet-stream';
  accepted(await owner.as('anapec').post(path, file, { contentType }));
  const hash = `sha256:${createHash('sha256').update(file).digest('hex')}`;
  const target = targetOf({ name: 'document of the agency', agreement });
  return { ...target, kind: 'document', at: { ...target.at, hash } };
}

async function aboveRegions(): Promise<Target[]> {
  const territory = 'MA';
  const withMinistry = await drafted([MINISTRY, ...others], territory);
  const byOthers = await signed(
    await drafted([MINISTRY, AGENCY], territory),
    ...['ministry', 'anapec'],
  );
  const ofCouncils = await drafted([COUNCIL, ...others], 'MA-04', ['MA-04', 'MA-06']);
  const councils = [COUNCIL, ...others].filter(({ role }) => role === 'council');
  const national = { territory, deciders: ['ministry'] };
  return [
    targetOf({
      name: 'national draft, between all',
      agreement: withMinistry,
      isHidden: true,
      ...national,
    }),
    targetOf({ name: 'national, signed by others', agreement: byOthers, ...national }),
    targetOf({
      ...{ name: 'draft of councils of two regions', agreement: ofCouncils, isHidden: true },
      deciders: councils.map(({ organisation }) => organisation),
    }),
  ];
}

async function organisations(): Promise<Target[]> {
  const ofKind = (name: string, kind: string, id: string): Target => ({
    ...{ name, kind, territory: 'MA-04', own: [], at: { id } },
  });
  return [
    ofKind('association', 'organisation', 'access-association-ma-04'),
    ofKind('council', 'council or ministry', 'access-council-ma-04'),
  ];
}

describe('who may do what with agreements and organisations', () => {
  it.each([
    'draft of others',
    'shared draft',
    'ready, between all',
    'signed by others',
    'document of the agency',
    'comparison of an amendment',
    'national draft, between all',
    'national, signed by others',
    'draft of councils of two regions',
    'association',
    'council',
  ])('is as the table says, and as `can` says: %s', async (name) =>
    expect(await matrix.wrongOf(targets.get(name)!, everyone)).toEqual([]),
  );

  it('is as the table says of new records, and of what every service answers', async () =>
    expect(await matrix.wrongOfNew('MA-04', everyone)).toEqual([]));

  it('is said of the lists too', async () =>
    expect(await matrix.wrongMakers(everyone)).toEqual([]));

  it('is nothing without a token', async () => expect(await matrix.openToAnyone()).toEqual([]));

  afterAll(() => expect(matrix.cells).toBeGreaterThan(5_000));
});
