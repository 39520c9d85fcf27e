import { TextInput, type TextInputProps } from '@mantine/core';
import { useFormats } from '../languages/formats';
import { fieldOrder } from '../ui/field-order';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'description'> {
  value: string;
  hint?: string;
  onChange(day: string): void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Browsers show a date in their own language, so the day is repeated below in the reader's. */
export function DateInput({ value, hint, onChange, ...given }: Props) {
  const { fullDay } = useFormats();
  const said = [hint, DAY.test(value) && fullDay(value)].filter(Boolean).join(' · ');
  return (
    <TextInput
      {...given}
      type="date"
      value={value}
      description={said || undefined}
      inputWrapperOrder={fieldOrder}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
