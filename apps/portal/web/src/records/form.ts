import { createContext, use, useEffect } from 'react';
import { valueAt } from './draft';

/** The name of a field, and how to format its values. */
export interface FieldWords {
  label: string;
  read(value: unknown): string;
}

export interface Form {
  readonly draft: unknown;
  readonly errors: Readonly<Record<string, string>>;
  set(pointer: string, value: unknown): void;
  /** Registers a field for its pointer while it is shown. */
  claim(pointer: string, spoken: FieldWords): () => void;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error('A field stands in no form');
  return form;
}

/** The value of a field, its error, and a function to change it. */
export function useField(at: string, label: string, read: FieldWords['read'] = String) {
  const { draft, errors, set, claim } = useForm();
  // after each render, because the language may have changed
  useEffect(() => claim(at, { label, read }));
  return {
    value: valueAt(draft, at),
    error: errors[at],
    change: (value: unknown) => set(at, value),
    id: `field${at.replaceAll('/', '-')}`,
  };
}
