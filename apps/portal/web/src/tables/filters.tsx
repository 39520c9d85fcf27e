import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Step } from '../address/steps';
import { useSay } from '../languages/say';
import { CodeChoice } from '../records/code-choice';
import { DateInput } from '../dates/date-input';
import { filtersIn, type ListDefinition, type ListSearch } from './list-search';
import { FiltersInWords } from './filters-in-words';
import styles from './tables.module.css';

export interface FilterField {
  readonly name: string;
  readonly label: string;
  readonly choices?: readonly { value: string; label: string }[];
}
interface Props {
  definition: ListDefinition;
  search: ListSearch;
  fields: readonly FilterField[];
  change(part: Record<string, string | undefined>, step?: Step): void;
}

const TYPED_MS = 350;

/** The filters of a list, which are in the address. In a narrow window they are folded. */
export function Filters({ definition, search, fields, change }: Props) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const set = filtersIn(search, definition);
  const values = search as Record<string, string | undefined>;
  const reset = () =>
    change(Object.fromEntries(Object.keys(definition.filters).map((name) => [name, undefined])));
  return (
    <>
      <FiltersInWords fields={fields} definition={definition} values={values} />
      <div className="no-print">
        <Button
          className={styles.filtersToggle}
          variant="default"
          size="xs"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {say('tables.filters', { n: set })}
        </Button>
        <div className={styles.filters} data-open={isOpen || undefined} role="search">
          {fields.map((field) => (
            <Filter
              key={field.name}
              field={field}
              kind={definition.filters[field.name]!}
              value={values[field.name]}
              onChange={(value, step) => change({ [field.name]: value }, step)}
            />
          ))}
          {set > 0 && (
            <Button className={styles.reset} variant="subtle" size="compact-sm" onClick={reset}>
              {say('filter.reset')}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

interface FilterProps {
  field: FilterField;
  kind: ListDefinition['filters'][string];
  value: string | undefined;
  onChange(value: string | undefined, step?: Step): void;
}

function Filter({ field: { label, choices = [] }, kind, value, onChange }: FilterProps) {
  const say = useSay();
  if (kind === 'territory' || kind === 'occupation' || kind === 'sector')
    return (
      <CodeChoice
        list={kind}
        label={label}
        value={value ?? null}
        placeholder={say('tables.all')}
        onChange={(code) => onChange(code ?? undefined)}
      />
    );
  if (kind === 'text')
    return <SearchText label={label} value={value} onChange={(text) => onChange(text, 'none')} />;
  if (kind === 'date')
    return (
      <DateInput
        label={label}
        value={value ?? ''}
        onChange={(day) => onChange(day || undefined, 'run')}
      />
    );
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    >
      <option value="">{say('tables.all')}</option>
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </NativeSelect>
  );
}

/** Searches after the reader has stopped typing. */
function SearchText({
  label,
  value = '',
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange(value: string | undefined): void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const ask = setTimeout(() => onChange(typed.trim() || undefined), TYPED_MS);
    return () => clearTimeout(ask);
  }, [typed]);
  return (
    <TextInput
      type="search"
      label={label}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
