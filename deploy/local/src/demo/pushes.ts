import { createHash, randomUUID } from 'node:crypto';

/** An event that one of the demo's organisations sends, and what an onlooker should see of it. */
export interface Push {
  what: string;
  as: string;
  service: 'employer-needs' | 'partner-agreements';
  event: CloudEvent;
  expected: { result: string; moves: boolean; why: string };
}
interface CloudEvent {
  id: string;
  subject: string;
  [attribute: string]: unknown;
}

const eventOf = (
  source: string,
  type: string,
  subject: string,
  sourceversion: number,
  data: object,
): CloudEvent => ({
  specversion: '1.0',
  id: randomUUID(),
  source,
  type: `ma.mizan.inbound.${type}.v1`,
  subject,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  sourceversion,
  data: { externalId: subject, ...data },
});

/** What two systems might send on one morning: an agreement, a need, and what goes wrong. `run` makes the records of this run its own. */
export function pushesOf(run: string, today: string): Push[] {
  const year = Number(today.slice(0, 4)) + 1;
  const agreement = {
    kind: 'convention-de-partenariat',
    title: `Convention Région – ANAPEC : 300 jeunes formés au câblage (fictive, ${run})`,
    territory: 'MA-04',
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    origin: 'fictional',
    conditions: [],
    documentHash: `sha256:${createHash('sha256').update(run).digest('hex')}`,
    parties: [
      { organisation: 'council-ma-04', role: 'council' },
      { organisation: 'anapec', role: 'agency' },
    ],
    commitments: [
      {
        owner: 'anapec',
        indicator: 'trained',
        effect: 'supply',
        target: 300,
        unit: 'persons',
        territory: 'MA-KEN',
        occupation: '8212',
        schedule: 'linear',
      },
    ],
  };
  const signed = (source: string) =>
    eventOf(source, 'agreement-signed', `PUSH-${run}-${source}`, 1, agreement);
  const need = (sourceversion: number, openings: number) =>
    eventOf('anapec', 'job-need-published', `PUSH-${run}`, sourceversion, {
      territory: 'MA-KEN',
      sector: 'C',
      occupation: '8212',
      openings,
      from: `${year}-01-01`,
      to: `${year}-03-31`,
      employer: { id: 'ICE-PUSH', name: 'Atlas Câblage (fictif)' },
      origin: 'fictional',
    });
  const published = need(2, 120);
  const push = (
    what: string,
    as: string,
    service: Push['service'],
    event: CloudEvent,
    result: string,
    moves: boolean,
    why: string,
  ): Push => ({ what, as, service, event, expected: { result, moves, why } });
  return [
    push(
      'An agreement, as the council has signed it',
      'council-ma-04',
      'partner-agreements',
      signed('council-ma-04'),
      'created',
      false,
      'one of two parties has confirmed the text',
    ),
    push(
      'The same agreement from the agency',
      'anapec',
      'partner-agreements',
      signed('anapec'),
      'revised',
      true,
      'both have: 300 persons more, if what is signed entered into force',
    ),
    push(
      'A need of 120 openings in Kénitra',
      'anapec',
      'employer-needs',
      published,
      'created',
      true,
      '120 openings more on each line',
    ),
    push(
      'The same event again',
      'anapec',
      'employer-needs',
      published,
      'created',
      false,
      'a repeat is answered as the first was, and counts nothing twice',
    ),
    push(
      'A former version of the need that comes late',
      'anapec',
      'employer-needs',
      need(1, 80),
      'stale',
      false,
      'the version of the source decides, not the order of arrival',
    ),
    push(
      'A need of −5 openings',
      'anapec',
      'employer-needs',
      eventOf('anapec', 'job-need-published', `PUSH-${run}-BAD`, 1, {
        territory: 'MA-KEN',
        openings: -5,
      }),
      'refused',
      false,
      'it is refused with the field that is wrong',
    ),
  ];
}
