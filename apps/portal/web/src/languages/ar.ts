import { app } from './ar/app';
import { plan } from './ar/plan';
import { why } from './ar/why';
import type { Words } from './languages';

export const ar: Words = { ...app, ...plan, ...why };
