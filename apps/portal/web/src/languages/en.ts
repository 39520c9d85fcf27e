import { app } from './en/app';
import { plan } from './en/plan';
import { why } from './en/why';
import type { Words } from './languages';

export const en: Words = { ...app, ...plan, ...why };
