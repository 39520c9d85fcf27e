import { employerNeeds } from './employer-needs.js';
import { partnerAgreements } from './partner-agreements.js';
import { planningProjections } from './planning-projections.js';
import { portal } from './portal.js';
import { requests } from './requests.js';
import type { Step } from './step.js';
import { trainingPlans } from './training-plans.js';

/** Every example, in the order in which they are executed on one Mizan. */
export const examples: readonly (readonly [service: string, steps: readonly Step[]])[] = [
  ['employer-needs', [...employerNeeds, ...requests]],
  ['training-plans', trainingPlans],
  ['partner-agreements', partnerAgreements],
  ['planning-projections', planningProjections],
  ['portal', portal],
];
