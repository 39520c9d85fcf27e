import type { Programme, Session } from '@mizan/client';
import { useMemo } from 'react';
import type { Step } from '../address/steps';
import { origins } from '../records/origins';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import type { Register } from '../tables/register';
import { askProgrammes, askSessions, planRegister, trainingKey } from './training-api';
import { askDue } from './due';
import { usePlanColumns, useProgrammeColumns } from './plan-columns';
import { useSessionColumns } from './session-columns';
import {
  audiences,
  definitions,
  modes,
  months,
  planKinds,
  planStatuses,
  programmeStatuses,
  sessionStatuses,
  trainingLevels,
  withoutView,
} from './training-lists';

interface Shown {
  search: Record<string, string | undefined>;
  change(part: Record<string, string | undefined>, step?: Step): void;
}
const programmes: Register<Programme> = {
  key: [...trainingKey, 'programmes'],
  definition: definitions.programmes,
  ask: askProgrammes,
};
const sessions: Register<Session> = {
  key: [...trainingKey, 'sessions'],
  definition: definitions.sessions,
  ask: askSessions,
};
const due: Register<Session> = {
  key: [...trainingKey, 'due'],
  definition: definitions.due,
  ask: askDue,
};

/** The filters that the training registers share. */
function useShared() {
  const say = useSay();
  const { all, nameOf } = useOrganisations();
  return {
    say,
    q: { name: 'q', label: say('tables.search') },
    territory: { name: 'territory', label: say('needs.column.territory') },
    occupation: { name: 'occupation', label: say('needs.column.occupation') },
    origin: {
      name: 'origin',
      label: say('records.origin'),
      choices: origins.map((value) => ({ value, label: say(`records.origin.${value}`) })),
    },
    audience: {
      name: 'audience',
      label: say('training.column.audience'),
      choices: audiences.map((value) => ({ value, label: say(`training.audience.${value}`) })),
    },
    operator: {
      name: 'operator',
      label: say('training.column.operator'),
      choices: all
        .filter(({ kind }) => kind === 'operator')
        .map(({ id }) => ({ value: id, label: nameOf(id) })),
    },
    dates: [
      { name: 'from', label: say('needs.filter.from') },
      { name: 'to', label: say('needs.filter.to') },
    ],
  };
}

export function PlanRegister({ search, change }: Shown) {
  const { say, q, territory, origin, audience, dates } = useShared();
  const columns = usePlanColumns();
  const status = {
    name: 'status',
    label: say('records.status'),
    choices: planStatuses.map((value) => ({ value, label: say(`training.plan-status.${value}`) })),
  };
  const kind = {
    name: 'kind',
    label: say('training.kind'),
    choices: planKinds.map((value) => ({ value, label: say(`training.kind.${value}`) })),
  };
  const asked = useMemo(() => withoutView(search), [search]);
  return (
    <>
      <Filters
        definition={definitions.plans}
        search={asked}
        fields={[q, territory, status, kind, audience, origin, ...dates]}
        change={change}
      />
      <List
        register={planRegister}
        columns={columns}
        search={asked}
        change={change}
        caption={say('training.view.plans')}
        file="mizan-training-plans"
        empty={<p>{say('training.empty')}</p>}
      />
    </>
  );
}

/** The filters of programmes by level and mode. */
function useContentFilters() {
  const say = useSay();
  const level = {
    name: 'level',
    label: say('training.column.level'),
    choices: trainingLevels.map((value) => ({ value, label: say(`training.level.${value}`) })),
  };
  const mode = {
    name: 'mode',
    label: say('training.column.mode'),
    choices: modes.map((value) => ({ value, label: say(`training.mode.${value}`) })),
  };
  return [level, mode];
}

export function ProgrammeRegister({ search, change }: Shown) {
  const { say, q, territory, occupation, origin } = useShared();
  const columns = useProgrammeColumns();
  const status = {
    name: 'status',
    label: say('records.status'),
    choices: programmeStatuses.map((value) => ({
      value,
      label: say(`training.programme-status.${value}`),
    })),
  };
  const content = useContentFilters();
  const asked = useMemo(() => withoutView(search), [search]);
  return (
    <>
      <Filters
        definition={definitions.programmes}
        search={asked}
        fields={[q, territory, occupation, status, ...content, origin]}
        change={change}
      />
      <List
        register={programmes}
        columns={columns}
        search={asked}
        change={change}
        caption={say('training.view.programmes')}
        file="mizan-programmes"
        empty={<p>{say('training.empty')}</p>}
      />
    </>
  );
}

export function SessionRegister({ search, change, view }: Shown & { view: 'sessions' | 'due' }) {
  const { say, q, territory, occupation, origin, audience, operator, dates } = useShared();
  const isDue = view === 'due';
  const columns = useSessionColumns(isDue);
  const status = {
    name: 'status',
    label: say('records.status'),
    choices: sessionStatuses.map((value) => ({
      value,
      label: say(`training.session-status.${value}`),
    })),
  };
  const month = {
    name: 'outcomesDue',
    label: say('training.due-month'),
    choices: months.map((value) => ({ value, label: say(`training.month.${value}`) })),
  };
  const asked = useMemo(() => withoutView(search), [search]);
  const fields = isDue
    ? [month, q, territory, operator]
    : [q, territory, occupation, status, audience, operator, origin, ...dates];
  return (
    <>
      <Filters definition={definitions[view]} search={asked} fields={fields} change={change} />
      <List
        register={isDue ? due : sessions}
        columns={columns}
        search={asked}
        change={change}
        caption={say(`training.view.${view}`)}
        file={isDue ? 'mizan-outcomes-due' : 'mizan-sessions'}
        empty={isDue ? undefined : <p>{say('training.empty')}</p>}
      />
    </>
  );
}
