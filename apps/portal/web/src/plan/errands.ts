import type { Session } from '../session/session';

const names = [
  'to-sign',
  'validate',
  'decide',
  'visit-12',
  'visit-24',
  'outcomes-6',
  'outcomes-12',
  'own',
  'funded',
] as const;
export type ErrandName = (typeof names)[number];

type Reader = Pick<Session, 'organisation' | 'role' | 'scopes'>;
const PROPOSING = ['association', 'cooperative', 'federation', 'employer-body'];

/** Whether proposing a project is what a reader comes for. */
export const isProposing = ({ role }: Pick<Reader, 'role'>): boolean => PROPOSING.includes(role);

/** Whether a reader has this to do, by right and by role. */
const isFor: Readonly<Record<ErrandName, (reader: Reader) => boolean>> = {
  'to-sign': ({ scopes }) => scopes.includes('agreements:sign'),
  validate: ({ scopes }) => scopes.includes('needs:validate'),
  decide: ({ role }) => role === 'agency',
  'visit-12': ({ role }) => role === 'agency',
  'visit-24': ({ role }) => role === 'agency',
  'outcomes-6': ({ scopes }) => scopes.includes('sessions:write'),
  'outcomes-12': ({ scopes }) => scopes.includes('sessions:write'),
  own: isProposing,
  funded: ({ role }) => role === 'funder',
};

/** What awaits a reader, in the order of display. */
export const errandsOf = (reader: Reader): ErrandName[] =>
  names.filter((name) => isFor[name](reader));

/** The records behind an errand: their register, with its filter in the address. */
export interface Errand {
  to: '/agreements' | '/needs' | '/micro-projects' | '/training';
  search: Record<string, string>;
}

export function errand(name: ErrandName, { organisation }: Pick<Reader, 'organisation'>): Errand {
  switch (name) {
    case 'to-sign':
      return { to: '/agreements', search: { toSign: organisation } };
    case 'validate':
      return { to: '/needs', search: { status: 'declared' } };
    case 'decide':
      return { to: '/micro-projects', search: { status: 'idea' } };
    case 'visit-12':
    case 'visit-24':
      return { to: '/micro-projects', search: { visitDue: name.slice('visit-'.length) } };
    case 'outcomes-6':
    case 'outcomes-12': {
      const outcomesDue = name.slice('outcomes-'.length);
      return { to: '/training', search: { view: 'due', outcomesDue, operator: organisation } };
    }
    case 'own':
      return { to: '/micro-projects', search: { organisation } };
    case 'funded':
      return { to: '/micro-projects', search: { funder: organisation } };
  }
}
