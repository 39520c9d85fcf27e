import type { Role } from '@mizan/contracts';

/**
 * O: of its own; P: as a party; T: in its territory; N: above one region, as a party; I: in the
 * kingdom; –: refused.
 */
const RIGHTS = ['O', 'P', 'T', 'N', 'I', '–'] as const;
export type Right = (typeof RIGHTS)[number];

/** The columns of DOMAIN *Who may do what*; the last one is the programs that verify. */
export const COLUMNS: readonly (readonly Role[])[] = [
  ['council'],
  ['agency'],
  ['operator'],
  ['ministry'],
  ['planner'],
  ['federation', 'employer-body'],
  ['association', 'cooperative'],
  ['funder'],
  ['auditor'],
  ['external'],
  ['operations'],
  ['verifier'],
];

/**
 * The rows of DOMAIN *Who may do what* that exist so far, a right by column. The rows without a
 * counterpart there say in `NOTES` what was decided.
 */
export const WHO_MAY = {
  'need: declare, revise, withdraw, reopen own': 'O O – – – O – – – – – –',
  'need: validate, hires, corrections': '– T – – – – – – – – – –',
  'need: read an import': 'O O – – T O – – – – – –',
  'need: read the lines of an import': 'O O – – – O – – – – – –',
  'plans, programmes: propose': 'T T T – T – – – – – – –',
  'plans, programmes: revise': 'T O O – O – – – – – – –',
  'plans, programmes: adopt, correct': 'T – – – – – – – – – – –',
  'sessions: schedule': '– – T – – – – – – – – –',
  'sessions, counts, corrections': '– – O – – – – – – – – –',
  'agreement: draft to ready, amend, documents, share, links, denounce': 'P P P P – P P P – – – –',
  'agreement: sign': 'P P P P – P P P – – – –',
  'agreement: force, suspend, resume, renew, terminate, close': 'T – – N – – – – – – – –',
  'agreement: read': 'T T T I T P P P – – – –',
  organisations: 'T – – I – – – – – – – –',
  'organisations: councils and ministries': '– – – I – – – – – – – –',
  'organisations: read': 'I I I I I I I I I – I –',
  'micro-project: propose, revise own': 'O O – – – O O – – – – –',
  'micro-project: steps, visits': '– T – – – – – – – – – –',
  'micro-project: abandon': 'O T – – – O O – – – – –',
  'support: request, revise own': '– O – – – O O – – – – –',
  'support: grant, refuse': 'O O – – – – – O – – – –',
  'support: start, evaluate': '– T – – – – – – – – – –',
  'support: abandon': '– T – – – O O – – – – –',
  'incentive measures': '– – – I – – – – – – – –',
  'incentive measures: read, evaluate': 'I I I I I I I I I – I –',
  'incentive budgets': 'T – – I – – – – – – – –',
  'incentive budget: reserve, release, pay': 'T T – – – – – – – – – –',
  'assumption sets: draft': 'I – – – I – – – – – – –',
  'assumption sets: revise own': 'O – – – O – – – – – – –',
  'assumption sets: approve': 'I – – I – – – – – – – –',
  'assumption sets: activate': 'I – – I I – – – – – – –',
  read: 'T T T I T O O O – – – –',
  'read: sums': 'T T T I T T T T – – I I',
  'read: what stands behind a sum': 'T T T I T – – – – – – I',
  'read: code lists, freshness': 'I I I I I I I I I – I I',
  'replay of parked events': '– – – – – – – – – – I I',
  'states, for verification': '– – – – – – – – – – – I',
  anyone: 'I I I I I I I I I I I I',
} as const;
export type RowName = keyof typeof WHO_MAY;

/** What DOMAIN leaves open, and what was decided. */
export const NOTES: Readonly<Partial<Record<RowName, string>>> = {
  'need: read an import':
    'An organisation reads its own imports. Planners see when they brought how many needs to their territory, without the lines (decision 23).',
  'plans, programmes: revise':
    'The proposer may change it until the council has decided; the council may as long as the status allows.',
  'sessions: schedule':
    'An operator schedules sessions of its own, in any programme of its territory.',
  'agreement: draft to ready, amend, documents, share, links, denounce':
    'A document is taken back by whoever added it alone: a party does not take away what another one has shown (decision 37).',
  'agreement: force, suspend, resume, renew, terminate, close':
    'In one region its council, also where it is no party. Above one region the ministry where it is a party, else every council that is a party: the last one decides.',
  'agreement: sign':
    'Each party for itself alone. What an external party signed on paper, another party records.',
  'agreement: read':
    'From the last signature on. Before it the parties read the text, and the planners of the territory once a party shares it.',
  'organisations: councils and ministries':
    'Only the ministry registers them: a council would name its own peers.',
  'organisations: read':
    'They are public bodies and legal persons without a person’s name, and every page shows their names.',
  'micro-project: propose, revise own':
    'In its own territory. Its terms change until the enterprise is created; a funder reads what it finances.',
  'micro-project: abandon': 'Whoever proposed it, or the agency that leads it.',
  'support: request, revise own':
    'In its own territory. Its terms change until somebody has decided; a funder reads what it is asked for or grants.',
  'support: grant, refuse':
    'Each decides on its own money: a council or agency in its territory, a funder that the request names. Where the request names one, it alone decides; a grant is corrected by whoever gave it.',
  'support: abandon': 'Whoever requested it, or the agency that follows it, before its evaluation.',
  'incentive measures: read, evaluate': 'Measures are public, and an evaluation changes nothing.',
  'incentive budget: reserve, release, pay':
    'The council or the agency, without the version of the budget: officers decide at the same time.',
  'assumption sets: draft': 'A set has no territory: it holds for the installation.',
  'assumption sets: approve':
    'The ministry alone, or two councils; nobody approves what it has drafted.',
  'assumption sets: activate':
    'What has been approved is put in use by whoever drafts or approves sets.',
  'read: sums':
    'An auditor reads by its mandate alone, and mandates do not exist yet. Those who operate the installation see that figures are served.',
  'read: what stands behind a sum':
    'The entries name single records, so whoever reads sums alone does not read them.',
  'replay of parked events': 'Also the program behind `npm run replay`.',
  'states, for verification': 'The program behind `npm run verify`.',
};

/** Who asks, and how it stands to the record. */
export interface Standing {
  readonly role: Role;
  /** Whether the record is its own, or it is a party to it. */
  readonly isOwn: boolean;
  /** Whether the record lies in its territory. */
  readonly isWithin: boolean;
  /**
   * Above one region: whether the asker is one of those that decide there. Undefined in one region.
   */
  readonly decides?: boolean | undefined;
}

export function rightOf(row: RowName, role: Role): Right {
  const column = COLUMNS.findIndex((roles) => roles.includes(role));
  const right = WHO_MAY[row].split(' ')[column];
  const known = RIGHTS.find((one) => one === right);
  if (!known) throw new Error(`${row} has no right for ${role}`);
  return known;
}

export function holds(row: RowName, { role, isOwn, isWithin, decides }: Standing): boolean {
  switch (rightOf(row, role)) {
    case '–':
      return false;
    case 'O':
    case 'P':
      return isOwn;
    case 'T':
      return decides ?? isWithin;
    case 'N':
      return decides ?? false;
    case 'I':
      return true;
  }
}
