import { occupation } from './occupation.js';
import { sector } from './sector.js';
import { territory } from './territory.js';

export { CodeList, type Code, type Labels, type Language } from './code-list.js';
export { clusterSet } from './clusters.js';
export * from './days.js';
export * from './quarters.js';

/** The code lists that all services use. */
export const codeLists = { territory, occupation, sector };
export type CodeListName = keyof typeof codeLists;
