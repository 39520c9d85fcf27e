import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { isolated } from '../languages/isolated';
import { useSay } from '../languages/say';
import type { FilterField } from './filters';
import type { ListDefinition } from './list-search';

interface Props {
  fields: readonly FilterField[];
  definition: ListDefinition;
  values: Readonly<Record<string, string | undefined>>;
}

/** On paper: the filters of a list in words, instead of the fields. */
export function FiltersInWords({ fields, definition, values }: Props) {
  const say = useSay();
  const { day } = useFormats();
  const lists = {
    territory: useCodeList('territory'),
    occupation: useCodeList('occupation'),
    sector: useCodeList('sector'),
  };
  const inWords = ({ name, choices = [] }: FilterField, value: string): string => {
    const kind = definition.filters[name];
    if (kind === 'territory' || kind === 'occupation' || kind === 'sector')
      return lists[kind].of(value);
    return kind === 'date'
      ? day(value)
      : (choices.find((one) => one.value === value)?.label ?? value);
  };
  const set = fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined ? [] : [`${field.label} – ${isolated(inWords(field, value))}`];
  });
  return (
    <p className="only-print">
      {set.length > 0
        ? say('paper.filters', { filters: set.join(' · ') })
        : say('paper.no-filters')}
    </p>
  );
}
