import type { AgreementState } from '@mizan/contracts';
import { type ToDo, toDoOf } from './to-do.js';

const COUNCIL = 'council-ma-04';
const AGENCY = 'anapec';
const commitment = (owner: string, territory = 'MA-04') =>
  ({ owner, territory }) as AgreementState['commitments'][number];
const agreement = (differing: Partial<AgreementState>): AgreementState => ({
  agreementId: '0199a000-0001-7000-8000-000000000001',
  organisation: COUNCIL,
  kind: 'convention-de-partenariat',
  title: 'Convention Région – ANAPEC',
  territory: 'MA-04',
  parties: [
    { organisation: COUNCIL, role: 'council' },
    { organisation: AGENCY, role: 'agency' },
  ],
  status: 'draft',
  contentHash: 'sha256:1',
  signatures: [],
  commitments: [commitment(AGENCY), commitment(AGENCY)],
  ...differing,
});
const signature = (organisation: string, confirmed = true) => ({
  organisation,
  contentHash: 'sha256:1',
  type: 'recorded' as const,
  confirmed,
});
const toDo = (organisation: string, step: ToDo['step'], count: number | null = null): ToDo => ({
  organisation,
  step,
  count,
});

describe('what the parties still have to do', () => {
  it('is the author’s alone while it is a draft or to be corrected', () => {
    expect(toDoOf(agreement({ status: 'draft' }))).toEqual([toDo(COUNCIL, 'finish-draft')]);
    expect(toDoOf(agreement({ status: 'corrections' }))).toEqual([toDo(COUNCIL, 'correct')]);
  });
  it('is everybody’s in review', () =>
    expect(toDoOf(agreement({ status: 'in-review' }))).toEqual([
      toDo(COUNCIL, 'review'),
      toDo(AGENCY, 'review'),
    ]));
  it('is to sign for those who have not signed, and to confirm what another party has reported', () => {
    expect(toDoOf(agreement({ status: 'partly-signed', signatures: [signature(AGENCY)] }))).toEqual(
      [toDo(COUNCIL, 'sign')],
    );
    const signatures = [signature(COUNCIL), signature(AGENCY, false)];
    expect(toDoOf(agreement({ status: 'partly-signed', signatures }))).toEqual([
      toDo(AGENCY, 'confirm-signature'),
    ]);
  });
  it('is to deliver, for the owners of commitments, once it is in force', () =>
    expect(toDoOf(agreement({ status: 'in-force' }))).toEqual([toDo(AGENCY, 'deliver', 2)]));
  it('is nothing once it has ended', () =>
    expect(toDoOf(agreement({ status: 'expired' }))).toEqual([]));
});

describe('what is to be done before a signed agreement enters into force', () => {
  it('is for the council to record it', () =>
    expect(toDoOf(agreement({ status: 'signed' }))).toEqual([toDo(COUNCIL, 'enter-into-force')]));
  it('is to meet the conditions that are outstanding', () => {
    const conditions = [
      { kind: 'visa' as const, date: null },
      { kind: 'deliberation' as const, date: '2026-11-20' },
    ];
    expect(toDoOf(agreement({ status: 'signed', conditions }))).toEqual([
      toDo(COUNCIL, 'meet-conditions', 1),
    ]);
  });
  it('is nothing once the date is set', () =>
    expect(toDoOf(agreement({ status: 'signed', effectiveAt: '2027-01-01' }))).toEqual([]));
  it('is left to the councils that have not agreed yet', () => {
    const parties = [
      { organisation: COUNCIL, role: 'council' },
      { organisation: 'council-ma-06', role: 'council' },
    ];
    const entryAgreed = [{ organisation: COUNCIL, effectiveAt: '2027-01-01' }];
    expect(toDoOf(agreement({ status: 'signed', parties, entryAgreed }))).toEqual([
      toDo('council-ma-06', 'enter-into-force'),
    ]);
  });
  it('is the ministry’s where the agreement goes beyond one region', () => {
    const parties = [
      { organisation: COUNCIL, role: 'council' },
      { organisation: 'ministry', role: 'ministry' },
    ];
    const commitments = [commitment(COUNCIL), commitment(COUNCIL, 'MA-06')];
    expect(toDoOf(agreement({ status: 'signed', parties, commitments }))).toEqual([
      toDo('ministry', 'enter-into-force'),
    ]);
    expect(toDoOf(agreement({ status: 'signed', parties }))).toEqual([
      toDo(COUNCIL, 'enter-into-force'),
    ]);
  });
});
