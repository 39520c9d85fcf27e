import { Module, type DynamicModule } from '@nestjs/common';
import { ConsumersController } from './consumer/consumers.controller.js';
import { Consumers } from './consumer/consumers.js';
import { LagReader } from './consumer/lag.reader.js';
import { ParkedEventsController } from './consumer/parked-events.controller.js';
import { ParkedEvents } from './consumer/parked-events.js';
import { MessagingReadiness } from './consumer/messaging-readiness.js';
import { EventLog } from './event-log/event-log.js';
import { Relay } from './event-log/relay.js';
import { InboundEvents } from './inbound/inbound-events.js';
import { MessagingMetrics } from './messaging-metrics.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options.js';
import { LagReport } from './lag-report.js';

/**
 * Provides the event log of the service and, with brokers, its relay. `connectConsumer` connects
 * consumers. Needs the DataSource of the service.
 */
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      controllers: [ConsumersController, ParkedEventsController],
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        EventLog,
        Relay,
        Consumers,
        LagReader,
        ParkedEvents,
        LagReport,
        MessagingMetrics,
        MessagingReadiness,
        InboundEvents,
      ],
      exports: [
        MESSAGING_OPTIONS,
        EventLog,
        Relay,
        Consumers,
        LagReader,
        ParkedEvents,
        InboundEvents,
      ],
    };
  }
}
