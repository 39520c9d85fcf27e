import { employerNeeds } from './employer-needs.js';
import { requests } from './requests.js';
import type { Step } from './step.js';

/** Every example, in the order in which they are executed on one Mizan. */
export const examples: readonly (readonly [service: string, steps: readonly Step[]])[] = [
  ['employer-needs', [...employerNeeds, ...requests]],
];
