import { app } from './fr/app';
import { plan } from './fr/plan';
import { why } from './fr/why';

export const fr = { ...app, ...plan, ...why } as const;
