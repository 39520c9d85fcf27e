import { createContext, use, useEffect } from 'react';
import { valueAt } from './draft';

/** How a field is called, and how a value of it reads. */
export interface Spoken {
  label: string;
  read(value: unknown): string;
}

export interface Form {
  readonly draft: unknown;
  readonly errors: Readonly<Record<string, string>>;
  set(pointer: string, value: unknown): void;
  /** A field stands for its pointer while it is shown. */
  claim(pointer: string, spoken: Spoken): () => void;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error('A field stands in no form');
  return form;
}

/** The value of a field, what is wrong with it, and how it changes. */
export function useField(at: string, label: string, read: Spoken['read'] = String) {
  const { draft, errors, set, claim } = useForm();
  useEffect(() => claim(at, { label, read })); // after each painting: a value reads in the language that is spoken now
  return {
    value: valueAt(draft, at),
    error: errors[at],
    change: (value: unknown) => set(at, value),
    id: `field${at.replaceAll('/', '-')}`,
  };
}
