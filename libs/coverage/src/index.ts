import 'reflect-metadata';

export { AgreementsConsumer } from './agreements.consumer.js';
export * from './cover.js';
export { CreateKnownAgreements1764400000004 } from './create-known-agreements.migration.js';
export { KnownAgreements, knownCommitments } from './known-agreements.js';
export * from './links.js';
