import { app } from './en/app';
import type { Words } from './languages';

export const en: Words = { ...app };
