import { HiringNeedState } from '@mizan/contracts';
import { completed } from '@mizan/schemas';
import { type NeedEvent, needIn } from '../bench/peers/work.js';

/** The need of a comparison in our contract and envelope, as its owner publishes it. */
export function ownEvent(sent: NeedEvent, position: number) {
  const { id, version, ...need } = needIn(sent);
  const data = completed(HiringNeedState, {
    ...need,
    needId: id,
    organisation: 'anapec',
    status: 'declared',
    hires: [],
    origin: 'fictional',
  });
  const event = {
    specversion: '1.0',
    id: `0199a000-0003-7000-8000-${position.toString(16).padStart(12, '0')}`,
    source: 'employer-needs',
    type: `ma.mizan.employer-needs.need-${version === 1 ? 'declared' : 'revised'}.v1`,
    subject: id,
    time: new Date(Date.UTC(2026, 8, 14) + position).toISOString(),
    datacontenttype: 'application/json',
    sequence: version,
    partitionkey: id,
    logid: '0199a000-0004-7000-8000-000000000001',
    position,
    data,
  };
  return {
    key: sent.key,
    value: JSON.stringify(event),
    headers: { 'content-type': 'application/cloudevents+json' },
  };
}
