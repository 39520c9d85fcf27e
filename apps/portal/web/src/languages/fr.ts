import { app } from './fr/app';

export const fr = { ...app } as const;
