import type {
  AgreementState,
  CommitmentState,
  HiringNeedState,
  ImportState,
  MicroProjectState,
  SessionState,
  SupportState,
} from '@mizan/contracts';

const uuid = (kind: string, n: number) =>
  `0190000${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const needId = (n: number) => uuid('a', n);
export const sessionId = (n: number) => uuid('b', n);
export const agreementId = (n: number) => uuid('c', n);
export const importId = (n: number) => uuid('9', n);
export const projectId = (n: number) => uuid('8', n);
export const supportId = (n: number) => uuid('7', n);
export const commitmentId = (n: number) => uuid('d', n);

/** A need of 120 openings at MA-KEN, ISCO 8212, over half a year, unless said. */
export const needState = (terms: Partial<HiringNeedState> = {}): HiringNeedState => ({
  needId: needId(1),
  organisation: 'anapec',
  externalId: 'X-1',
  territory: 'MA-KEN',
  sector: 'C',
  occupation: '8212',
  openings: 120,
  from: '2026-10-01',
  to: '2027-03-31',
  status: 'declared',
  hires: [],
  ...terms,
});

/** An import of ten lines, all of them accepted, unless said. */
export const importState = (terms: Partial<ImportState> = {}): ImportState => ({
  importId: importId(1),
  organisation: 'anapec',
  mode: 'per-line',
  status: 'completed',
  sha256: null,
  received: 10,
  accepted: 10,
  unchanged: 0,
  refused: 0,
  startedAt: '2026-11-24T08:00:00.000Z',
  endedAt: '2026-11-24T08:00:01.000Z',
  ...terms,
});

/** A session of 100 seats at MA-KEN that ends in 2027-Q1, shares 0.6 and 0.4, unless said. */
export const sessionState = (terms: Partial<SessionState> = {}): SessionState => ({
  sessionId: sessionId(1),
  programmeId: uuid('e', 1),
  planId: uuid('f', 1),
  operator: 'operator-ofppt',
  territory: 'MA-KEN',
  seats: { cumulative: 100 },
  from: '2026-09-15',
  to: '2027-03-31',
  occupations: [
    { occupation: '8212', share: 0.6 },
    { occupation: '7411', share: 0.4 },
  ],
  status: 'scheduled',
  ...terms,
});

/** A selected micro-project of 3 expected jobs at MA-KEN in 2027-Q1, unless said. */
export const projectState = (terms: Partial<MicroProjectState> = {}): MicroProjectState => ({
  projectId: projectId(1),
  organisation: 'anapec',
  title: 'Atelier de réparation de cycles',
  territory: 'MA-KEN',
  sector: 'C',
  occupation: '7234',
  promoters: 2,
  jobsExpected: 3,
  expectedOn: '2027-02-15',
  status: 'selected',
  visits: [],
  visitsDue: [],
  ...terms,
});

/** A granted support of 4 expected jobs at MA-KEN in 2027-Q1, unless said. */
export const supportState = (terms: Partial<SupportState> = {}): SupportState => ({
  supportId: supportId(1),
  organisation: 'anapec',
  beneficiary: { kind: 'cooperative', name: 'Coopérative Tissage du Gharb' },
  territory: 'MA-KEN',
  sector: 'C',
  occupation: '7318',
  members: 12,
  women: 8,
  youth: 5,
  amount: 200_000,
  jobsExpected: 4,
  expectedOn: '2027-02-15',
  status: 'granted',
  ...terms,
});

/** 6,000 persons, linear, unless said. */
export const commitmentState = (terms: Partial<CommitmentState> = {}): CommitmentState => ({
  commitmentId: commitmentId(1),
  owner: 'anapec',
  indicator: 'non-graduate-youth-trained',
  effect: 'supply',
  target: 6000,
  unit: 'persons',
  territory: 'MA-04',
  schedule: 'linear',
  binding: true,
  covered: [],
  ...terms,
});

/** An agreement in force over 2027 to 2029 with one commitment, unless said. */
export const agreementState = (terms: Partial<AgreementState> = {}): AgreementState => ({
  agreementId: agreementId(1),
  organisation: 'council-ma-04',
  kind: 'convention-de-partenariat',
  title: 'Convention',
  territory: 'MA-04',
  parties: [
    { organisation: 'council-ma-04', role: 'council' },
    { organisation: 'anapec', role: 'agency' },
    { organisation: 'operator-ofppt', role: 'operator' },
  ],
  startsOn: '2027-01-01',
  endsOn: '2029-12-31',
  conditions: [],
  status: 'in-force',
  contentHash: `sha256:${'0'.repeat(64)}`,
  signatures: [],
  commitments: [commitmentState()],
  ...terms,
});
