import 'reflect-metadata';

export * from './cover.js';
export * from './links.js';
export { coverageMessages } from './messages.js';
