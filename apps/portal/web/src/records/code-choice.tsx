import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { type Labels, type ListName, useCodeList } from '../classifications/code-lists';
import { useSay } from '../languages/say';
import { foundIn } from './code-search';
import { fieldOrder, type FieldProps } from '../ui/field-order';
import { useField } from './form';

const SHOWN_MAX = 40;

interface Props {
  list: ListName;
  label: string;
  value: string | null;
  onChange(code: string | null): void;
  id?: string;
  hint?: string;
  error?: string;
  isRequired?: boolean;
  placeholder?: string;
  within?: string;
}

/** A choice of a code, searched by code or name. */
export function CodeChoice({
  list,
  label,
  value,
  onChange,
  id,
  hint,
  error,
  isRequired,
  placeholder,
  within,
}: Props) {
  const say = useSay();
  const labels = useCodeList(list);
  const data = useMemo(() => choicesOf(labels, list, within), [labels, list, within]);
  return (
    <Select
      id={id}
      label={label}
      description={hint}
      inputWrapperOrder={fieldOrder}
      error={error}
      withAsterisk={isRequired}
      aria-required={isRequired}
      placeholder={placeholder ?? say('records.search-code')}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      clearable
      limit={SHOWN_MAX}
      nothingFoundMessage={say('records.no-code')}
      maxDropdownHeight={280}
      filter={({ options, search, limit }) =>
        foundIn(options as { value: string; label: string }[], search).slice(0, limit)
      }
      clearButtonProps={{ 'aria-label': say('records.clear', { name: label }) }}
      comboboxProps={{ withinPortal: true, shadow: 'md' }}
    />
  );
}

function choicesOf(labels: Labels, list: ListName, within: string | undefined) {
  const inside =
    within && list === 'territory'
      ? labels.all.filter(({ code }) => labels.isWithin(code, within))
      : labels.all;
  return inside.map(({ code }) => ({
    value: code,
    label:
      list === 'territory' || code.includes(':') ? labels.of(code) : `${code} · ${labels.of(code)}`,
  }));
}

export function CodeField({
  at,
  list,
  within,
  ...rest
}: FieldProps & { list: ListName; within?: string }) {
  const labels = useCodeList(list);
  const { value, error, change, id } = useField(at, rest.label, (code) => labels.of(String(code)));
  return (
    <CodeChoice
      list={list}
      within={within}
      id={id}
      value={typeof value === 'string' && value !== '' ? value : null}
      error={error}
      onChange={change}
      label={rest.label}
      hint={rest.hint}
      isRequired={rest.isRequired}
    />
  );
}
