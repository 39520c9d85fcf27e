import {
  CreateConsumerTables1732400000001,
  eventLogMigrations,
  CreateInboundEvents1764000000003,
  ListParkedEvents1764700000006,
  WidenConsumerTables1764400000001,
} from '@mizan/messaging';
import { CreateIdempotencyKeys1764000000001, CreateMovedClock1764000000002 } from '@mizan/platform';
import { IndexEventLog1764800000001 } from './history/index-event-log.migration.js';
import { CreateFacets1764700000001 } from './create-facets.migration.js';

/**
 * The tables that every owner has beside its own: event log, consumers, stored answers, date,
 * received events, and the function for the facets of lists.
 */
export const ownerMigrations = [
  ...eventLogMigrations,
  CreateConsumerTables1732400000001,
  CreateIdempotencyKeys1764000000001,
  CreateMovedClock1764000000002,
  CreateInboundEvents1764000000003,
  WidenConsumerTables1764400000001,
  CreateFacets1764700000001,
  ListParkedEvents1764700000006,
  IndexEventLog1764800000001,
];
