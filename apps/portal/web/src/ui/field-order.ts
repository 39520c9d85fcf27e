export interface FieldProps {
  at: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
}

/** Hints stand below, so that fields beside each other keep one line. */
export const fieldOrder: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];
