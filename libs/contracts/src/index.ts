import 'reflect-metadata';

export * from './codes.js';
export * from './contract.js';
export * from './employer-needs/index.js';
export * from './inbound/index.js';
export * from './origin.js';
export * from './partner-agreements/index.js';
export * from './training-plans/index.js';
