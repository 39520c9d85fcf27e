import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useFormats } from '../languages/formats';
import { useLanguage } from '../languages/language-provider';
import { useSay } from '../languages/say';
import { DateInput } from '../dates/date-input';
import { fieldOrder, type FieldProps } from '../ui/field-order';
import { useField } from './form';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function TextField({
  at,
  label,
  hint,
  isRequired,
  isLong = false,
}: FieldProps & { isLong?: boolean }) {
  const { value, error, change, id } = useField(at, label);
  const given = {
    id,
    label,
    description: hint,
    inputWrapperOrder: fieldOrder,
    withAsterisk: isRequired,
    'aria-required': isRequired,
    value: textOf(value),
    error,
  };
  if (isLong)
    return (
      <Textarea
        {...given}
        autosize
        minRows={2}
        maxRows={6}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
    );
  return <TextInput {...given} onChange={({ currentTarget }) => change(currentTarget.value)} />;
}

export function DateField({
  at,
  label,
  hint,
  isRequired,
  max,
  min,
}: FieldProps & { max?: string; min?: string }) {
  const { day } = useFormats();
  const { value, error, change, id } = useField(at, label, (date) => day(String(date)));
  return (
    <DateInput
      id={id}
      label={label}
      hint={hint}
      withAsterisk={isRequired}
      aria-required={isRequired}
      value={textOf(value)}
      error={error}
      max={max}
      min={min}
      onChange={change}
    />
  );
}

/** A number with its unit beside it. */
export function AmountField({
  at,
  label,
  hint,
  isRequired,
  unit,
  scale = 0,
  max,
}: FieldProps & { unit?: string; scale?: number; max?: number }) {
  const { decimal } = useFormats();
  const { value, error, change, id } = useField(at, label, (amount) => decimal(Number(amount)));
  const { language } = useLanguage();
  return (
    <NumberInput
      id={id}
      label={unit ? `${label} (${unit})` : label}
      description={hint}
      inputWrapperOrder={fieldOrder}
      withAsterisk={isRequired}
      aria-required={isRequired}
      error={error}
      value={typeof value === 'number' ? value : ''}
      min={0}
      max={max}
      decimalScale={scale}
      hideControls
      inputMode={scale > 0 ? 'decimal' : 'numeric'}
      thousandSeparator={language === 'fr' ? '\u202f' : language === 'ar' ? '.' : ','}
      decimalSeparator={language === 'en' ? '.' : ','}
      onChange={(next) => change(next === '' ? null : Number(next))}
    />
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** A choice of a few values; optional fields have an empty choice. */
export function ChoiceField({
  at,
  label,
  hint,
  isRequired,
  choices,
}: FieldProps & { choices: readonly Choice[] }) {
  const say = useSay();
  const { value, error, change, id } = useField(
    at,
    label,
    (chosen) => choices.find((one) => one.value === chosen)?.label ?? String(chosen),
  );
  return (
    <NativeSelect
      id={id}
      label={label}
      description={hint}
      inputWrapperOrder={fieldOrder}
      withAsterisk={isRequired}
      aria-required={isRequired}
      error={error}
      value={textOf(value)}
      onChange={({ currentTarget }) => change(currentTarget.value || null)}
    >
      {!isRequired && <option value="">{say('records.not-said')}</option>}
      {isRequired && textOf(value) === '' && <option value="">{say('records.choose')}</option>}
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </NativeSelect>
  );
}

export function FlagField({ at, label, hint }: FieldProps) {
  const say = useSay();
  const { value, error, change, id } = useField(at, label, (is) =>
    say(is ? 'records.yes' : 'records.no'),
  );
  return (
    <Checkbox
      id={id}
      label={label}
      description={hint}
      error={error}
      checked={value === true}
      onChange={({ currentTarget }) => change(currentTarget.checked)}
    />
  );
}
