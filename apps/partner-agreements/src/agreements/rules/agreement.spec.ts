import type { AgreementState, AgreementTerms } from '@mizan/contracts';
import { change, draft, makeReady, openReview, requestCorrections, withdraw } from './agreement.js';
import { contentHashOf } from './content.js';
import { terminate, whenEndDue } from './ending.js';
import { enterIntoForce, meetCondition, whenEntryDue } from './force.js';
import { record, sign } from './signing.js';

const TODAY = '2026-11-24';
const terms: AgreementTerms = {
  kind: 'convention-de-partenariat',
  title: 'Convention Région – ANAPEC',
  territory: 'MA-04',
  parties: [
    { organisation: 'council-ma-04', role: 'council' },
    { organisation: 'anapec', role: 'agency' },
  ],
  startsOn: '2027-01-01',
  endsOn: '2029-12-31',
  commitments: [
    {
      owner: 'anapec',
      indicator: 'non-graduate-youth-trained',
      effect: 'supply',
      target: 6000,
      unit: 'persons',
      territory: 'MA-04',
      schedule: 'linear',
      binding: true,
    },
  ],
};
let ids = 0;
const newId = () => `0199a000-0000-7000-8000-${String(++ids).padStart(12, '0')}`;
const given = { newId, regions: [] };
const drafted = draft('0199a000-0001-7000-8000-000000000001', 'council-ma-04', terms, given).state;
const stateAfter = (changed: { state: AgreementState } | undefined): AgreementState => {
  if (!changed) throw new Error('nothing changed');
  return changed.state;
};
const ready = stateAfter(makeReady(stateAfter(openReview(drafted))));
const signature = (organisation: string, contentHash = ready.contentHash) => ({
  organisation,
  contentHash,
  type: 'recorded' as const,
  signedOn: '2026-11-20',
  confirmed: true,
});
const signedBy = (...organisations: string[]) =>
  organisations.reduce(
    (agreement, organisation) => stateAfter(sign(agreement, signature(organisation), TODAY)),
    ready,
  );
const signed = signedBy('council-ma-04', 'anapec');
const council = { by: 'council-ma-04', all: ['council-ma-04'] };
const enter = (agreement: AgreementState, on: string, today = TODAY) =>
  enterIntoForce(agreement, on, today, council);
const whenDue = (agreement: AgreementState, today: string) =>
  whenEntryDue(agreement, today) ?? whenEndDue(agreement, today);
const rule = (code: string) => expect.objectContaining({ code }) as Error;

describe('drafting an agreement', () => {
  it('gives every commitment an id, and nobody beside the parties who may cover it', () =>
    expect(drafted.commitments[0]).toMatchObject({
      accepted: [],
      commitmentId: expect.any(String),
    }));
  it('refuses a commitment of someone who is not a party', () =>
    expect(() =>
      draft(
        'id',
        'anapec',
        { ...terms, commitments: [{ ...terms.commitments[0], owner: 'ministry' } as never] },
        given,
      ),
    ).toThrow(rule('owner-not-a-party')));
  it('refuses a schedule that differs from the target', () =>
    expect(() =>
      draft(
        'id',
        'anapec',
        {
          ...terms,
          commitments: [
            { ...terms.commitments[0], schedule: [{ period: '2027-Q1', amount: 1 }] } as never,
          ],
        },
        given,
      ),
    ).toThrow(rule('schedule-differs-from-target')));
  it('refuses a commitment outside its territory', () =>
    expect(() =>
      draft(
        'id',
        'anapec',
        { ...terms, commitments: [{ ...terms.commitments[0], territory: 'MA-CAS' } as never] },
        given,
      ),
    ).toThrow(rule('outside-the-agreement')));
  it('has the same hash however the text was written down', () =>
    expect(contentHashOf({ ...terms, noticeMonths: null })).toBe(
      contentHashOf(JSON.parse(JSON.stringify(terms))),
    ));
});

describe('changing an agreement', () => {
  const stored = (agreement: AgreementState) =>
    JSON.parse(JSON.stringify(agreement, Object.keys(flat(agreement)).sort())) as AgreementState;
  const flat = (value: unknown): Record<string, true> =>
    typeof value !== 'object' || value === null
      ? {}
      : Object.assign(
          {},
          ...Object.entries(value).map(([name, of]) => ({ [name]: true, ...flat(of) })),
        );
  const conditional = draft(
    'id',
    'anapec',
    { ...terms, conditions: [{ kind: 'visa', reference: 'TGR' }] },
    given,
  ).state;
  it('changes nothing with the same text, however the database orders its members', () =>
    expect(change(stored(conditional), stored(conditional), given)).toBeUndefined());
  it('changes nothing with the same lists in another order, or the same words in another spelling', () => {
    const other = {
      ...terms,
      title: 'Convention  Région – ANAPEC ',
      parties: [...terms.parties].reverse(),
    };
    expect(change(signedBy('anapec'), other, given)).toBeUndefined();
  });
  it('keeps the signatures where only what is beside the text changes', () => {
    const framework = '0199a000-0001-7000-8000-0000000000ff';
    expect(change(signedBy('anapec'), { ...terms, implements: framework }, given)?.state).toEqual({
      ...signedBy('anapec'),
      implements: framework,
    });
  });
  it('keeps the ids of commitments that change places', () => {
    const rabat = { ...terms.commitments[0]!, territory: 'MA-RAB' };
    const two = { ...terms, commitments: [terms.commitments[0]!, rabat] };
    const before = draft('id', 'anapec', two, given).state;
    const after = stateAfter(
      change(before, { ...two, title: 'x', commitments: [rabat, terms.commitments[0]!] }, given),
    );
    const idIn = (state: AgreementState, territory: string) =>
      state.commitments.find((one) => one.territory === territory)?.commitmentId;
    expect(idIn(after, 'MA-RAB')).toBe(idIn(before, 'MA-RAB'));
    expect(idIn(after, 'MA-04')).toBe(idIn(before, 'MA-04'));
  });
  it('commits to no more than any region could', () => {
    const huge = { ...terms.commitments[0]!, target: 10_000_001 };
    expect(() => change(drafted, { ...terms, commitments: [huge] }, given)).toThrow(
      rule('too-great'),
    );
  });
  it('commits in another region where its council is a party', () => {
    const elsewhere = { ...terms.commitments[0]!, territory: 'MA-CAS' };
    const changed = { ...terms, commitments: [elsewhere] };
    expect(() => change(drafted, changed, given)).toThrow(rule('outside-the-agreement'));
    expect(change(drafted, changed, { newId, regions: ['MA-06'] })?.state.commitments).toHaveLength(
      1,
    );
  });
});

describe('review', () => {
  it('goes to corrections and back', () =>
    expect(
      stateAfter(
        openReview(stateAfter(requestCorrections(stateAfter(openReview(drafted)), 'art. 4'))),
      ).status,
    ).toBe('in-review'));
  it('cannot be skipped', () => expect(() => makeReady(drafted)).toThrow(rule('wrong-state')));
});

describe('signing an agreement', () => {
  it('leaves it unsigned until every party has signed', () =>
    expect(signedBy('council-ma-04').status).toBe('partly-signed'));
  it('is signed, not in force, with the last signature', () =>
    expect(signed.status).toBe('signed'));
  it('refuses a signature on another text', () =>
    expect(() => sign(ready, signature('anapec', `sha256:${'0'.repeat(64)}`), TODAY)).toThrow(
      rule('content-changed'),
    ));
  it('refuses a signature on a draft', () =>
    expect(() => sign(drafted, signature('anapec'), TODAY)).toThrow(rule('not-open-to-signature')));
  it('refuses someone who is not a party', () =>
    expect(() => sign(ready, signature('ministry'), TODAY)).toThrow(rule('not-a-party')));
  it('refuses a signature dated in the future', () =>
    expect(() => sign(ready, { ...signature('anapec'), signedOn: '2026-11-25' }, TODAY)).toThrow(
      rule('date-in-the-future'),
    ));
  it('counts a signature once', () =>
    expect(sign(signedBy('anapec'), signature('anapec'), TODAY)).toBeUndefined());
  it('is void, and says so, when the content changes', () => {
    const other = { ...terms, endsOn: '2030-12-31' };
    const changed = stateAfter(change(signedBy('anapec'), other, given));
    expect(changed).toMatchObject({
      status: 'ready',
      signatures: [],
      signaturesVoided: ['anapec'],
    });
    expect(changed.commitments[0]?.commitmentId).toBe(drafted.commitments[0]?.commitmentId);
    expect(() => sign(changed, signature('council-ma-04'), TODAY)).toThrow(rule('content-changed'));
  });
  it('can be taken back to draft, with a reason', () =>
    expect(withdraw(signedBy('anapec'), 'art. 4')?.state).toMatchObject({
      status: 'draft',
      signatures: [],
      statusReason: 'art. 4',
    }));
  it('fixes the text', () =>
    expect(() => change(signed, { ...terms, title: 'x' }, given)).toThrow(rule('text-is-fixed')));
});

describe('an agreement pushed by a party', () => {
  const recorded = record(
    drafted,
    {
      ...signature('council-ma-04', drafted.contentHash),
      documentHash: `sha256:${'a'.repeat(64)}`,
    },
    TODAY,
  ).state;
  it('records the signature of its own and awaits the others', () =>
    expect(
      recorded.signatures.map(({ organisation, confirmed }) => [organisation, confirmed]),
    ).toEqual([
      ['council-ma-04', true],
      ['anapec', false],
    ]));
  it('is signed once the others have confirmed', () => {
    expect(recorded.status).toBe('partly-signed');
    expect(stateAfter(sign(recorded, signature('anapec', drafted.contentHash), TODAY)).status).toBe(
      'signed',
    );
  });
});

describe('entry into force', () => {
  it('takes effect at once for today or earlier, also before it starts', () =>
    expect(enter(signed, TODAY)?.state).toMatchObject({
      status: 'in-force',
      effectiveAt: TODAY,
    }));
  it('leaves it signed until a date to come', () =>
    expect(enter(signed, '2027-01-01')?.state).toMatchObject({
      status: 'signed',
      effectiveAt: '2027-01-01',
    }));
  it('comes on its date', () => {
    const scheduled = stateAfter(enter(signed, '2027-01-01'));
    expect(whenDue(scheduled, '2026-12-31')).toBeUndefined();
    expect(whenDue(scheduled, '2027-01-01')?.state.status).toBe('in-force');
  });
  it('names the conditions that are not met', () => {
    const conditional = {
      ...signed,
      conditions: [{ kind: 'visa' as const, reference: 'TGR', date: null, documentHash: null }],
    };
    expect(() => enter(conditional, TODAY)).toThrow(rule('condition-outstanding'));
    const met = meetCondition(conditional, { kind: 'visa', date: '2026-11-23' }, TODAY).state;
    expect(enter(met, TODAY)?.state.status).toBe('in-force');
  });
  it('is none for what has ended already: it is recorded as ended', () =>
    expect(enter(signed, '2027-01-01', '2030-02-01')?.state).toMatchObject({
      status: 'expired',
      effectiveAt: '2027-01-01',
      endedOn: '2029-12-31',
    }));
  it('needs every one of several who decide, and the last decides', () => {
    const all = ['council-ma-04', 'council-ma-06'];
    const one = stateAfter(enterIntoForce(signed, TODAY, TODAY, { by: 'council-ma-04', all }));
    expect(one).toMatchObject({ status: 'signed', entryAgreed: [{ organisation: all[0] }] });
    expect(enterIntoForce(one, TODAY, TODAY, { by: 'council-ma-04', all })).toBeUndefined();
    const both = stateAfter(enterIntoForce(one, '2026-11-20', TODAY, { by: all[1]!, all }));
    expect(both).toMatchObject({ status: 'in-force', effectiveAt: '2026-11-20' });
  });
  it('is refused before every party has signed', () =>
    expect(() => enter(signedBy('anapec'), TODAY)).toThrow(rule('not-signed')));
});

describe('the end of an agreement', () => {
  const inForce = stateAfter(enter(signed, TODAY));
  it('comes the day after its last', () => {
    expect(whenDue(inForce, '2029-12-31')).toBeUndefined();
    expect(whenDue(inForce, '2030-01-01')?.state).toMatchObject({
      status: 'expired',
      endedOn: '2029-12-31',
    });
  });
  it('may come by termination', () =>
    expect(terminate(inForce, TODAY, 'manquement', TODAY)?.state).toMatchObject({
      status: 'terminated',
      endedOn: TODAY,
    }));
  it('is not before it was in force', () =>
    expect(() => terminate(inForce, '2026-11-23', 'x', TODAY)).toThrow(
      rule('before-entry-into-force'),
    ));
  it('cannot be terminated before it is in force', () =>
    expect(() => terminate(signed, TODAY, 'x', TODAY)).toThrow(rule('not-in-force')));
});
