export interface FieldProps {
  at: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
}

/** Hints are below the input, so that neighbouring fields are aligned. */
export const fieldOrder: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];
