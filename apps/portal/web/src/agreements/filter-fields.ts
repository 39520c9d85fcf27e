import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { origins } from '../records/origins';
import { effects, kinds, lateness, statuses } from './agreement-list';

const choicesOf = <Code extends string>(codes: readonly Code[], labelOf: (code: Code) => string) =>
  codes.map((value) => ({ value, label: labelOf(value) }));

/** The filters of the register of agreements. */
export function useFilterFields() {
  const say = useSay();
  const { all, nameOf } = useOrganisations();
  const organisations = all.map(({ id }) => ({ value: id, label: nameOf(id) }));
  return [
    { name: 'q', label: say('tables.search') },
    {
      name: 'status',
      label: say('records.status'),
      choices: choicesOf(statuses, (one) => say(`agreements.status.${one}`)),
    },
    {
      name: 'kind',
      label: say('agreements.column.kind'),
      choices: choicesOf(kinds, (one) => say(`agreements.kind.${one}`)),
    },
    { name: 'party', label: say('agreements.filter.party'), choices: organisations },
    { name: 'toSign', label: say('agreements.filter.to-sign'), choices: organisations },
    { name: 'territory', label: say('needs.column.territory') },
    {
      name: 'effect',
      label: say('agreements.filter.effect'),
      choices: choicesOf(effects, (one) => say(`agreements.effect.${one}`)),
    },
    {
      name: 'late',
      label: say('agreements.filter.late'),
      choices: choicesOf(lateness, (one) => say(`agreements.filter.late.${one}`)),
    },
    {
      name: 'origin',
      label: say('records.origin'),
      choices: choicesOf(origins, (one) => say(`records.origin.${one}`)),
    },
    { name: 'from', label: say('needs.filter.from') },
    { name: 'to', label: say('needs.filter.to') },
  ];
}
