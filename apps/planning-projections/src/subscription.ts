import {
  employerNeedsEvents,
  partnerAgreementsEvents,
  trainingPlansEvents,
  type ContractClass,
} from '@mizan/contracts';
import type { Subscription, TopicSubscription } from '@mizan/messaging';
import { CONSUMER } from './ledger/ledger-batches.js';
import { agreementTypes, needTypes, sessionTypes } from './posting-rules/sources.js';

/** The contracts of the types that the ledger handles; the others are named as ignored. */
function topicOf<Type extends string>(
  contracts: Record<Type, ContractClass>,
  handling: Record<Type, 'handled' | 'ignored'>,
): TopicSubscription {
  const listed = (Object.keys(handling) as Type[]).map((type) => [
    type,
    handling[type] === 'handled' ? contracts[type] : ('ignored' as const),
  ]);
  return {
    contracts: Object.fromEntries(listed) as TopicSubscription['contracts'],
    parking: 'event',
  };
}

export const subscription: Subscription = {
  consumer: CONSUMER,
  topics: {
    'mizan.employer-needs': topicOf(employerNeedsEvents, needTypes),
    'mizan.training-plans': topicOf(trainingPlansEvents, sessionTypes),
    'mizan.partner-agreements': topicOf(partnerAgreementsEvents, agreementTypes),
  },
};
