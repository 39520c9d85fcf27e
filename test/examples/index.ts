import { employerNeeds } from './employer-needs.js';
import { ofOwners, ofReaders } from './everywhere.js';
import { jobCreation } from './job-creation.js';
import { partnerAgreements } from './partner-agreements.js';
import { planningProjections } from './planning-projections.js';
import { portal } from './portal.js';
import { requests } from './requests.js';
import type { Step } from './step.js';
import { supports } from './supports.js';
import { trainingHistories } from './training-histories.js';
import { trainingPlans } from './training-plans.js';

/** All examples, in the order of their execution on one Mizan. */
export const examples: readonly (readonly [service: string, steps: readonly Step[]])[] = [
  ['employer-needs', [...employerNeeds, ...requests, ...ofOwners]],
  ['training-plans', [...trainingPlans, ...trainingHistories, ...ofOwners]],
  ['partner-agreements', [...partnerAgreements, ...ofOwners]],
  ['job-creation', [...jobCreation, ...supports, ...ofOwners]],
  ['planning-projections', [...planningProjections, ...ofReaders]],
  ['portal', portal],
];
