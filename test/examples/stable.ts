import { RECORDED_TRACE } from '@mizan/documents';
import { cursorFor } from '@mizan/platform';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
/** Values that depend on the time of the request. */
const MOVING: Readonly<Record<string, unknown>> = {
  traceId: RECORDED_TRACE,
  lagMs: 0,
  lag: 0,
  head: 40,
  applied: 40,
  offset: 40,
  position: 40,
  events: 40,
  unpublished: 0,
  lagSeconds: 0,
  ageSeconds: 0,
  provisional: false,
};
/**
 * Figures have positions, too: `<generation>.<movement>`. An event says the one before it as
 * `after`.
 */
const POSITION_OF_FIGURES = /^(\d+)\.\d+$/;
/**
 * The tag of an answer: its reader, the position of the figures, and what else it depends on, in
 * base64.
 */
const WEAK_TAG = /^W\/"([^"]+)"$/;
const POSITION_IN_TAG = / (\d+)\.\d+ /;
/** The id of an event of the live stream. It depends on how earlier events were batched. */
const STREAM_ID = /^id: (\d+)\.\d+$/m;
const MOMENT = '2026-11-24T08:00:00.000Z';

/**
 * Replaces ids and times in answers by fixed ones, so that two runs of the same requests record the
 * same.
 */
export class Stable {
  private readonly ids = new Map<string, string>();
  private readonly hashes = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private place = '0000';
  private readonly said: string;

  /** Ids and times in the requests stay unchanged. */
  constructor(requests: unknown) {
    this.said = JSON.stringify(requests);
  }

  /** Starts a new count of ids, so that an added example changes the ids of one service only. */
  at(place: number): this {
    this.place = place.toString(16).padStart(4, '0');
    return this;
  }

  of<T>(value: T, key = ''): T {
    if (
      (key === 'position' || key === 'after') &&
      typeof value === 'string' &&
      POSITION_OF_FIGURES.test(value)
    )
      return value.replace(POSITION_OF_FIGURES, '$1.40') as T;
    if (key === 'etag' && typeof value === 'string') return this.tag(value) as T;
    if (key === 'next' && typeof value === 'number') return MOVING.offset as T; // a page's is a text
    if (key in MOVING && value !== null) return MOVING[key] as T;
    if (typeof value === 'string') return this.text(value, key) as T;
    if (Array.isArray(value)) return value.map((one: unknown) => this.of(one)) as T;
    if (typeof value !== 'object' || value === null) return value;
    this.noteHashOf(value);
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, this.of(one as unknown, name)]),
    ) as T;
  }

  /** The content of an amendment names ids, so its hash moves with them. */
  private noteHashOf({ amends, contentHash }: { amends?: unknown; contentHash?: unknown }): void {
    if (typeof amends !== 'string' || typeof contentHash !== 'string') return;
    const count = String(this.hashes.size + 1).padStart(64, '0');
    if (!this.hashes.has(contentHash)) this.hashes.set(contentHash, `sha256:${count}.v2`);
  }

  private text(text: string, key: string): string {
    const hash = this.hashes.get(text);
    if (hash !== undefined) return hash;
    if (INSTANT.test(text) && !this.said.includes(text)) return MOMENT;
    if (key === 'next' || key === 'cursor') return this.cursor(text);
    if (STREAM_ID.test(text)) return this.event(text);
    return text.replace(UUID, (id) => this.id(id));
  }

  private tag(text: string): string {
    return text.replace(WEAK_TAG, (_, tag: string) => {
      const said = Buffer.from(tag, 'base64url').toString().replace(POSITION_IN_TAG, ' $1.40 ');
      return `W/"${Buffer.from(said).toString('base64url')}"`;
    });
  }

  private event(text: string): string {
    const data = (_: string, json: string) =>
      `data: ${JSON.stringify(this.of(JSON.parse(json) as unknown))}`;
    return text.replace(STREAM_ID, 'id: $1.40').replace(/^data: (.*)$/m, data);
  }

  private cursor(text: string): string {
    try {
      return cursorFor(this.of(JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown));
    } catch {
      return text;
    }
  }

  private id(id: string): string {
    if (this.said.includes(id)) return id;
    const known = this.ids.get(id);
    if (known !== undefined) return known;
    const count = (this.counts.get(this.place) ?? 0) + 1;
    this.counts.set(this.place, count);
    const named = `01935d5e-${this.place}-7000-8000-${count.toString(16).padStart(12, '0')}`;
    this.ids.set(id, named);
    return named;
  }
}
