import { loadConfig, type Messages } from '@mizan/platform';
import {
  type Api,
  openApiOf,
  recordedExamples,
  type Route,
  routesOf,
  securityOf,
} from '@mizan/documents';
import type { DynamicModule, Type } from '@nestjs/common';
import path from 'node:path';
import { api as employerNeeds } from '../../apps/employer-needs/src/documents/api.js';
import { AppModule as EmployerNeeds } from '../../apps/employer-needs/src/app.module.js';
import { messages as employerNeedsMessages } from '../../apps/employer-needs/src/messages.js';
import { api as jobCreation } from '../../apps/job-creation/src/documents/api.js';
import { AppModule as JobCreation } from '../../apps/job-creation/src/app.module.js';
import { messages as jobCreationMessages } from '../../apps/job-creation/src/messages.js';
import { api as partnerAgreements } from '../../apps/partner-agreements/src/documents/api.js';
import { AppModule as PartnerAgreements } from '../../apps/partner-agreements/src/app.module.js';
import { messages as partnerAgreementsMessages } from '../../apps/partner-agreements/src/messages.js';
import { api as planningProjections } from '../../apps/planning-projections/src/documents/api.js';
import { AppModule as PlanningProjections } from '../../apps/planning-projections/src/app.module.js';
import { messages as planningProjectionsMessages } from '../../apps/planning-projections/src/messages.js';
import { api as portal } from '../../apps/portal/src/documents/api.js';
import { AppModule as Portal } from '../../apps/portal/src/app.module.js';
import { messages as portalMessages } from '../../apps/portal/src/messages.js';
import { api as trainingPlans } from '../../apps/training-plans/src/documents/api.js';
import { AppModule as TrainingPlans } from '../../apps/training-plans/src/app.module.js';
import { messages as trainingPlansMessages } from '../../apps/training-plans/src/messages.js';

const root = path.resolve(import.meta.dirname, '../..');
const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });

export interface ServiceDocument {
  readonly name: string;
  readonly api: Api;
  readonly messages: readonly Messages[];
  readonly routes: Route[];
  readonly examplesFile: string;
  /** As the service publishes it. */
  openApi(): Record<string, unknown>;
}

const service = (
  name: string,
  api: Api,
  messages: readonly Messages[],
  module: DynamicModule,
): ServiceDocument => {
  const routes = routesOf(controllersOf(module));
  const examplesFile = path.join(root, 'apps', name, 'documents/examples.json');
  return {
    name,
    api,
    messages,
    routes,
    examplesFile,
    openApi: () =>
      openApiOf({
        api,
        routes,
        examples: recordedExamples(examplesFile),
        security: securityOf(config),
      }),
  };
};

/** The documents of all services, made from their modules without starting them. */
export const serviceDocuments: readonly ServiceDocument[] = [
  service('employer-needs', employerNeeds, employerNeedsMessages, EmployerNeeds.with(config)),
  service('training-plans', trainingPlans, trainingPlansMessages, TrainingPlans.with(config)),
  service(
    'partner-agreements',
    partnerAgreements,
    partnerAgreementsMessages,
    PartnerAgreements.with(config),
  ),
  service('job-creation', jobCreation, jobCreationMessages, JobCreation.with(config)),
  service(
    'planning-projections',
    planningProjections,
    planningProjectionsMessages,
    PlanningProjections.with(config),
  ),
  service('portal', portal, portalMessages, Portal.with(config)),
];

function controllersOf(module: DynamicModule | Type): Type[] {
  const given: Partial<DynamicModule> = typeof module === 'function' ? {} : module;
  const declared = typeof module === 'function' ? module : module.module;
  const imports = [
    ...((Reflect.getMetadata('imports', declared) ?? []) as (DynamicModule | Type)[]),
    ...((given.imports ?? []) as (DynamicModule | Type)[]),
  ];
  return [
    ...((Reflect.getMetadata('controllers', declared) ?? []) as Type[]),
    ...(given.controllers ?? []),
    ...imports.filter((one) => typeof one === 'function' || 'module' in one).flatMap(controllersOf),
  ];
}
