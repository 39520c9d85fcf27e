import { inboundJobNeedsEvents } from '@mizan/contracts';
import type { Subscription } from '@mizan/messaging';

export const INBOUND_TOPIC = 'mizan.inbound.*.job-needs';

/** What this service consumes: the needs that organisations push on their topics. */
export const subscription: Subscription = {
  consumer: 'employer-needs',
  topics: {
    [INBOUND_TOPIC]: { contracts: inboundJobNeedsEvents, parking: 'event', inbound: true },
  },
};
