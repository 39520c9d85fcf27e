import { app } from './ar/app';
import type { Words } from './languages';

export const ar: Words = { ...app };
