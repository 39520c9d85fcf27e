import type { AgreementState, AgreementTerms } from '@mizan/contracts';
import { change, draft, makeReady, openReview, requestCorrections, withdraw } from './agreement.js';
import { contentHashOf } from './content-hash.js';
import { enterIntoForce, meetCondition, terminate, whenDue } from './force.js';
import { record, sign } from '../signing/signing.js';

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
const identities = (of: AgreementTerms) => ({ contentHash: contentHashOf(of), newId });
const drafted = draft(
  '0199a000-0001-7000-8000-000000000001',
  'council-ma-04',
  terms,
  identities(terms),
).state;
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
const rule = (code: string) => expect.objectContaining({ code }) as Error;

describe('drafting an agreement', () => {
  it('gives every commitment an id and nothing that covers it', () =>
    expect(drafted.commitments[0]).toMatchObject({
      covered: [],
      commitmentId: expect.any(String),
    }));
  it('refuses a commitment of someone who is not a party', () =>
    expect(() =>
      draft(
        'id',
        'anapec',
        { ...terms, commitments: [{ ...terms.commitments[0], owner: 'ministry' } as never] },
        identities(terms),
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
        identities(terms),
      ),
    ).toThrow(rule('schedule-differs-from-target')));
  it('refuses a commitment outside its territory', () =>
    expect(() =>
      draft(
        'id',
        'anapec',
        { ...terms, commitments: [{ ...terms.commitments[0], territory: 'MA-CAS' } as never] },
        identities(terms),
      ),
    ).toThrow(rule('outside-the-agreement')));
  it('has the same hash however the text was written down', () =>
    expect(contentHashOf({ ...terms, noticeMonths: null })).toBe(
      contentHashOf(JSON.parse(JSON.stringify(terms))),
    ));
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
    const changed = stateAfter(change(signedBy('anapec'), other, identities(other)));
    expect(changed).toMatchObject({
      status: 'ready',
      signatures: [],
      statusReason: expect.stringContaining('anapec'),
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
    expect(() =>
      change(signed, { ...terms, title: 'x' }, identities({ ...terms, title: 'x' })),
    ).toThrow(rule('text-is-fixed')));
});

describe('an agreement pushed by a party', () => {
  const recorded = record(
    drafted,
    'CONV-7',
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
    expect(enterIntoForce(signed, TODAY, TODAY)?.state).toMatchObject({
      status: 'in-force',
      effectiveAt: TODAY,
    }));
  it('leaves it signed until a date to come', () =>
    expect(enterIntoForce(signed, '2027-01-01', TODAY)?.state).toMatchObject({
      status: 'signed',
      effectiveAt: '2027-01-01',
    }));
  it('comes on its date', () => {
    const scheduled = stateAfter(enterIntoForce(signed, '2027-01-01', TODAY));
    expect(whenDue(scheduled, '2026-12-31')).toBeUndefined();
    expect(whenDue(scheduled, '2027-01-01')?.state.status).toBe('in-force');
  });
  it('names the conditions that are not met', () => {
    const conditional = {
      ...signed,
      conditions: [{ kind: 'visa' as const, reference: 'TGR', date: null, documentHash: null }],
    };
    expect(() => enterIntoForce(conditional, TODAY, TODAY)).toThrow(rule('condition-outstanding'));
    const met = meetCondition(conditional, { kind: 'visa', date: '2026-11-23' }, TODAY).state;
    expect(enterIntoForce(met, TODAY, TODAY)?.state.status).toBe('in-force');
  });
  it('is refused before every party has signed', () =>
    expect(() => enterIntoForce(signedBy('anapec'), TODAY, TODAY)).toThrow(rule('not-signed')));
});

describe('the end of an agreement', () => {
  const inForce = stateAfter(enterIntoForce(signed, TODAY, TODAY));
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
  it('cannot be terminated before it is in force', () =>
    expect(() => terminate(signed, TODAY, 'x', TODAY)).toThrow(rule('not-in-force')));
});
