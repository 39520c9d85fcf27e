import {
  type Channel,
  faultsOn,
  hostileItem,
  isBinary,
  isKafka,
  type Item,
  type Refused,
} from './corpus.js';
import { agreement, type Json, need, ORGANISATIONS, project, type PushedEvent } from './events.js';
import type { Random } from './random.js';

/** Items that one organisation sends to one service over one channel, in order. */
export interface Chunk {
  readonly channel: Channel;
  readonly organisation: string;
  readonly kind: PushedEvent['kind'];
  readonly items: readonly Item[];
}

const GOOD_SHARE = 0.3;
const AGREEMENTS_SHARE = 0.2;
const PROJECTS_SHARE = 0.2;

/** Bad events mixed with good ones. What the other parties of agreements push comes at the end. */
export class Corpus {
  private readonly counterparts: PushedEvent[] = [];

  constructor(private readonly random: Random) {}

  /** This many bad events over a channel, chunk by chunk, each fault in turn. */
  *over(channel: Channel, hostile: number, size: number): Generator<Chunk> {
    const faults = faultsOn(channel);
    let next = 0;
    for (let left = hostile; left > 0; left -= size) {
      const kind = this.kind();
      const organisation = this.random.pick(ORGANISATIONS);
      const items: Item[] = [];
      for (let bad = 0; bad < Math.min(size, left);) {
        const fault = faults[next++ % faults.length]!;
        if (fault.kind !== undefined && fault.kind !== kind) continue;
        items.push(...this.mixed(fault, kind, organisation, channel));
        bad++;
      }
      yield { channel, organisation, kind, items: [...items, ...this.reuses(items)] };
    }
  }

  private kind(): PushedEvent['kind'] {
    if (this.random.chance(AGREEMENTS_SHARE)) return 'agreements';
    return this.random.chance(PROJECTS_SHARE) ? 'projects' : 'job-needs';
  }

  /** The other parties' pushes of every agreement: after them all are signed. */
  *rest(channel: Channel): Generator<Chunk> {
    for (const organisation of ORGANISATIONS) {
      const own = this.counterparts.filter((one) => one.organisation === organisation);
      const items = own.map((event): Item => ({
        event,
        content: event.content,
        expected: 'counted',
      }));
      if (items.length > 0) yield { channel, organisation, kind: 'agreements', items };
    }
  }

  private mixed(
    fault: Refused,
    kind: PushedEvent['kind'],
    organisation: string,
    channel: Channel,
  ): Item[] {
    const bad = hostileItem(fault, this.event(kind, organisation), this.random);
    if (!this.random.chance(GOOD_SHARE)) return [bad];
    const event = this.event(kind, organisation, true);
    return [bad, { event, expected: 'counted', ...oddly(event.content, channel, this.random) }];
  }

  private event(kind: PushedEvent['kind'], organisation: string, isGood = false): PushedEvent {
    if (kind === 'job-needs') return need(this.random, organisation);
    if (kind === 'projects') return project(this.random, organisation);
    const pushes = agreement(this.random);
    if (isGood)
      this.counterparts.push(...pushes.filter((one) => one.organisation !== organisation));
    return pushes.find((one) => one.organisation === organisation)!;
  }

  /** Items with other content under an id that a good need of this chunk has used. */
  private reuses(items: readonly Item[]): Item[] {
    const good = items.filter(
      ({ event, expected }) => expected === 'counted' && event.kind === 'job-needs',
    );
    return good.slice(0, 4).map((item, at) => REUSES[at]!(item));
  }
}

const withOpenings = ({ event }: Item, openings: number): Json => ({
  ...event.content,
  data: { ...event.content.data, openings },
});

const REUSES: readonly ((item: Item) => Item)[] = [
  (item) => ({ ...item, expected: 'harmless', fault: 'the same again' }),
  ({ event, ...item }) => ({
    event,
    content: withOpenings({ event, ...item }, 41),
    expected: 'event-id-reused',
    fault: 'another content under a known id',
  }),
  ({ event, ...item }) => ({
    event,
    content: { ...withOpenings({ event, ...item }, 41), id: `${String(event.content.id)}-other` },
    expected: 'version-reused',
    fault: 'another content under a known version',
  }),
  ({ event, ...item }) => ({
    event,
    content: {
      ...withOpenings({ event, ...item }, 41),
      ...{ id: `${String(event.content.id)}-old`, sourceversion: 1 },
    },
    expected: 'harmless',
    fault: 'an older version',
  }),
];

type Form = Pick<Item, 'content' | 'damage'>;

/** A good event in an unusual but valid form, as real senders write it. */
function oddly(content: PushedEvent['content'], channel: Channel, random: Random): Form {
  const { data, ...attributes } = content;
  const forms: Form[] = [
    { content },
    { content: { ...content, sequence: 'their own', subject: data.externalId } },
    {
      content: {
        ...content,
        sourceversion: '2',
        datacontenttype: 'Application/JSON; charset=utf8',
      },
    },
  ];
  if (!isBinary(channel))
    forms.push(
      {
        content: { ...content, subject: null, dataschema: null, importid: null, extra: { a: [1] } },
      },
      {
        content: {
          ...attributes,
          data_base64: Buffer.from(JSON.stringify(data)).toString('base64'),
        },
      },
    );
  if (channel !== 'http-batch')
    forms.push(
      { content, damage: (bytes) => Buffer.from(`\ufeff${String(bytes)}`) },
      { content, damage: (bytes) => Buffer.from(`  ${String(bytes)}\r`) },
      { content, damage: twice },
    );
  if (isKafka(channel)) forms.push({ content: { ...content, subject: data.externalId } });
  return random.pick(forms);
}

/** If a member occurs twice, the last one counts. */
const twice = (bytes: Buffer): Buffer =>
  Buffer.from(String(bytes).replace('"externalId":', '"externalId":"another","externalId":'));
