import 'reflect-metadata';

export { CreateKnownAgreements1764400000004 } from './create-known-agreements.migration.js';
export { CreateKnownOrganisations1764600000001 } from './create-known-organisations.migration.js';
export { KnownAgreements, knownCommitments } from './known-agreements.js';
export { KnownOrganisations } from './known-organisations.js';
export { PartnersConsumer } from './partners.consumer.js';
