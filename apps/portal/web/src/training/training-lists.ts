import { origins } from '../records/origins';
import { listSearchOf, type ListDefinition } from '../tables/list-search';

export const views = ['sessions', 'programmes', 'plans', 'due'] as const;
export type View = (typeof views)[number];
export const audiences = ['all', 'non-graduate', 'graduate', 'job-seeker', 'employee'] as const;
export const planKinds = ['regional', 'complementary'] as const;
export const planStatuses = ['draft', 'adopted', 'running', 'closed'] as const;
export const programmeStatuses = ['proposed', 'open', 'suspended', 'closed'] as const;
export const sessionStatuses = [
  'scheduled',
  'running',
  'ended',
  'outcomes-known',
  'cancelled',
] as const;
export const trainingLevels = [
  'initiation',
  'specialisation',
  'qualification',
  'technician',
  'specialised-technician',
  'higher',
] as const;
export const modes = ['residential', 'alternating', 'apprenticeship', 'distance'] as const;
export const months = ['6', '12'] as const;

const sessions = {
  sorts: ['id', 'from', 'to', 'territory', 'site', 'seats'],
  usualSort: '-from',
  filters: {
    q: 'text',
    territory: 'territory',
    occupation: 'occupation',
    status: sessionStatuses,
    audience: audiences,
    operator: 'organisation',
    origin: origins,
    from: 'date',
    to: 'date',
    plan: 'id',
    programme: 'id',
    commitment: 'id',
  },
} as const satisfies ListDefinition;

/** The filters and sorts of each training register. */
export const definitions = {
  sessions,
  programmes: {
    sorts: ['id', 'title', 'territory', 'field'],
    usualSort: '-id',
    filters: {
      q: 'text',
      territory: 'territory',
      occupation: 'occupation',
      status: programmeStatuses,
      level: trainingLevels,
      mode: modes,
      origin: origins,
      plan: 'id',
    },
  },
  plans: {
    sorts: ['id', 'title', 'territory', 'from', 'to'],
    usualSort: '-id',
    filters: {
      q: 'text',
      territory: 'territory',
      status: planStatuses,
      kind: planKinds,
      audience: audiences,
      origin: origins,
      from: 'date',
      to: 'date',
    },
  },
  due: {
    sorts: sessions.sorts,
    usualSort: 'to',
    filters: { outcomesDue: months, q: 'text', territory: 'territory', operator: 'organisation' },
  },
} as const satisfies Record<View, ListDefinition>;

export const viewOf = (search: Record<string, unknown>): View =>
  views.find((view) => view === search.view) ?? 'sessions';

/** The parameters of a register, without the view, which only selects the register. */
export const withoutView = ({ view: _, ...search }: Readonly<Record<string, string | undefined>>) =>
  search;

export function trainingSearchOf(
  search: Record<string, unknown>,
): { view?: View } & Record<string, string | undefined> {
  const view = viewOf(search);
  return {
    ...(view === 'sessions' ? {} : { view }),
    ...listSearchOf(definitions[view] as ListDefinition, search),
  };
}
