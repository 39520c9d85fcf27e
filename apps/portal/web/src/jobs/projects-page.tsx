import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { origins } from '../records/origins';
import { RegisterHead } from '../records/register-head';
import { Filters } from '../tables/filters';
import { List } from '../tables/list';
import { useListSearch } from '../tables/use-list';
import { useMayMake } from '../tables/use-may-make';
import { useProjectColumns } from './project-columns';
import { projectList, projectSearchOf, statuses, visitMonths } from './project-list';
import { projectRegister } from './projects-api';

export function ProjectsPage() {
  const say = useSay();
  const { search, change } = useListSearch(projectSearchOf);
  const mayMake = useMayMake(projectRegister, 'propose', search);
  const columns = useProjectColumns();
  const fields = useFilterFields();
  return (
    <>
      <RegisterHead
        title={say('projects.title')}
        lead={say('projects.lead')}
        to={mayMake ? '/micro-projects/new' : undefined}
        action={say('projects.propose')}
      />
      <Filters definition={projectList} search={search} fields={fields} change={change} />
      <List
        register={projectRegister}
        columns={columns}
        search={search}
        change={change}
        caption={say('projects.title')}
        file="mizan-micro-projects"
        empty={<p>{say('projects.empty')}</p>}
      />
    </>
  );
}

function useFilterFields() {
  const say = useSay();
  const { all, nameOf } = useOrganisations();
  const organisations = all.map(({ id }) => ({ value: id, label: nameOf(id) }));
  return [
    { name: 'q', label: say('tables.search') },
    {
      name: 'status',
      label: say('records.status'),
      choices: statuses.map((value) => ({ value, label: say(`projects.status.${value}`) })),
    },
    {
      name: 'visitDue',
      label: say('projects.filter.visit-due'),
      choices: visitMonths.map((month) => ({
        value: String(month),
        label: say(`projects.month.${month}`),
      })),
    },
    { name: 'territory', label: say('needs.column.territory') },
    { name: 'sector', label: say('needs.column.sector') },
    { name: 'occupation', label: say('needs.column.occupation') },
    { name: 'organisation', label: say('projects.organisation'), choices: organisations },
    { name: 'funder', label: say('projects.funder'), choices: organisations },
    {
      name: 'origin',
      label: say('records.origin'),
      choices: origins.map((value) => ({ value, label: say(`records.origin.${value}`) })),
    },
    { name: 'from', label: say('projects.filter.from') },
    { name: 'to', label: say('projects.filter.to') },
  ];
}
