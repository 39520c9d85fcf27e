import 'reflect-metadata';

export type { Alarm } from './consumer/alarms.js';
export { connectConsumer } from './consumer/connect-consumer.js';
export { CreateConsumerTables1732400000001 } from './consumer/create-consumer-tables.migration.js';
export { ListParkedEvents1764700000006 } from './consumer/list-parked-events.migration.js';
export { WidenConsumerTables1764400000001 } from './consumer/widen-consumer-tables.migration.js';
export { FollowedLogs, type FollowedLogsOptions } from './consumer/followed-logs.js';
export { LagReader, type ImportProgress, type TopicLag } from './consumer/lag.reader.js';
export { ParkedEvents, type ParkedEvent } from './consumer/parked-events.js';
export {
  type BatchContext,
  type BatchHandler,
  type InboundTopic,
  type OwnedTopic,
  type ReadRecords,
  type Subscription,
  subscriptionFor,
  type TopicSubscription,
} from './consumer/subscription.js';
export * from './envelope.js';
export { CreateInboundEvents1764000000003 } from './inbound/create-inbound-events.migration.js';
export { inboundEndpoints } from './inbound/inbound-endpoints.js';
export { InboundEvents } from './inbound/inbound-events.js';
export * from './inbound/inbound-handler.js';
export { lockRegistration, type Pusher } from './inbound/pusher.js';
export { type PushedEvent, pushedEventIn } from './inbound/pushed-event.js';
export { verifyChain, type ChainReport } from './event-log/chain.js';
export { eventLogMigrations } from './event-log/append-together.migration.js';
export { ContractViolation, EventLog } from './event-log/event-log.js';
export { Relay } from './event-log/relay.js';
export { messagingMessages } from './messages.js';
export { MessagingModule } from './messaging.module.js';
export { MESSAGING_OPTIONS, messagingOf, type MessagingOptions } from './options.js';
