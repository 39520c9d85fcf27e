import { createContext, use, useEffect } from 'react';
import { valueAt } from './draft';

export interface Form {
  readonly draft: unknown;
  readonly errors: Readonly<Record<string, string>>;
  set(pointer: string, value: unknown): void;
  /** A field stands for its pointer while it is shown. */
  claim(pointer: string): () => void;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error('A field stands in no form');
  return form;
}

/** The value of a field, what is wrong with it, and how it changes. */
export function useField(at: string) {
  const { draft, errors, set, claim } = useForm();
  useEffect(() => claim(at), [at, claim]);
  return { value: valueAt(draft, at), error: errors[at], change: (value: unknown) => set(at, value), id: `field${at.replaceAll('/', '-')}` };
}
