import { createHash, randomUUID } from 'node:crypto';

/** An event that an organisation of the demo sends, and what should happen on the page. */
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

const COUNCIL = 'council-ma-04';
const AGENCY = 'anapec';

/**
 * What two systems might send in one morning: an agreement, a need, and some mistakes. `run` is
 * part of the ids, so that every run has its own records.
 */
export function pushesOf(run: string, today: string): Push[] {
  const year = Number(today.slice(0, 4)) + 1;
  return [...agreementPushes(run, year), ...needPushes(run, year)];
}

function agreementPushes(run: string, year: number): Push[] {
  const signed = (source: string) =>
    eventOf(source, 'agreement-signed', `PUSH-${run}-${source}`, 1, agreementOf(run, year));
  const service = 'partner-agreements';
  return [
    {
      what: 'An agreement, as the council has signed it',
      as: COUNCIL,
      service,
      event: signed(COUNCIL),
      expected: {
        result: 'created',
        moves: false,
        why: 'one of two parties has confirmed the text',
      },
    },
    {
      what: 'The same agreement from the agency',
      as: AGENCY,
      service,
      event: signed(AGENCY),
      expected: {
        result: 'revised',
        moves: true,
        why: 'both have: 300 persons more, if what is signed entered into force',
      },
    },
  ];
}

const agreementOf = (run: string, year: number) => ({
  kind: 'convention-de-partenariat',
  title: `Convention Région – ANAPEC : 300 jeunes formés au câblage (fictive, ${run})`,
  territory: 'MA-04',
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
  origin: 'fictional',
  conditions: [],
  documentHash: `sha256:${createHash('sha256').update(run).digest('hex')}`,
  parties: [
    { organisation: COUNCIL, role: 'council' },
    { organisation: AGENCY, role: 'agency' },
  ],
  commitments: [
    {
      owner: AGENCY,
      indicator: 'trained',
      effect: 'supply',
      target: 300,
      unit: 'persons',
      territory: 'MA-KEN',
      occupation: '8212',
      schedule: 'linear',
    },
  ],
});

function needPushes(run: string, year: number): Push[] {
  const published = needEvent(run, year, { version: 2, openings: 120 });
  const push = (what: string, event: CloudEvent, expected: Push['expected']): Push => ({
    what,
    as: AGENCY,
    service: 'employer-needs',
    event,
    expected,
  });
  return [
    push('A need of 120 openings in Kénitra', published, {
      result: 'created',
      moves: true,
      why: '120 openings more on each line',
    }),
    push('The same event again', published, {
      result: 'created',
      moves: false,
      why: 'a repeat is answered as the first was, and counts nothing twice',
    }),
    push(
      'A former version of the need that comes late',
      needEvent(run, year, { version: 1, openings: 80 }),
      {
        result: 'stale',
        moves: false,
        why: 'the version of the source decides, not the order of arrival',
      },
    ),
    push('A need of −5 openings', impossibleNeed(run), {
      result: 'refused',
      moves: false,
      why: 'it is refused with the field that is wrong',
    }),
  ];
}

const needEvent = (
  run: string,
  year: number,
  { version, openings }: { version: number; openings: number },
): CloudEvent =>
  eventOf(AGENCY, 'job-need-published', `PUSH-${run}`, version, {
    territory: 'MA-KEN',
    sector: 'C',
    occupation: '8212',
    openings,
    from: `${year}-01-01`,
    to: `${year}-03-31`,
    employer: { id: 'ICE-PUSH', name: 'Atlas Câblage (fictif)' },
    origin: 'fictional',
  });

const impossibleNeed = (run: string): CloudEvent =>
  eventOf(AGENCY, 'job-need-published', `PUSH-${run}-BAD`, 1, {
    territory: 'MA-KEN',
    openings: -5,
  });
