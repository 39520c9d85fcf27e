import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { AnswerPage } from './answer.js';
import { cursorIn } from './cursors.js';

const compress = promisify(gzip);
const LEVEL = 4;

/** The answer to one question as it is sent. */
export class AnswerBody {
  private smaller: Promise<Buffer> | undefined;

  constructor(
    readonly bytes: Buffer,
    /**
     * Weak, because the moment and the position in the body are not in it; undefined if unknown.
     */
    readonly etag: string | undefined,
  ) {}

  /** The same with gzip, made once. */
  compressed(): Promise<Buffer> {
    return (this.smaller ??= compress(this.bytes, { level: LEVEL }));
  }
}

/**
 * The ETag of an answer. `version` names everything in it but the moment and the position: an
 * answer whose rows did not move keeps its ETag.
 */
export const etagOf = (version: string): string =>
  `W/"${Buffer.from(version).toString('base64url')}"`;

/** Joins the members of the answer; `totals` is a JSON object. */
export function bodyOf(
  generation: number,
  head: object,
  totals: string,
  { rows, last }: AnswerPage,
  version?: string,
): AnswerBody {
  const next = last && cursorIn(generation, last);
  const members = `${JSON.stringify(head).slice(0, -1)},${totals.slice(1, -1)}`;
  const [begin, end] = [`${members},"data":[`, `],"next":${JSON.stringify(next)}}`];
  const bytes = Buffer.concat([Buffer.from(begin), rows, Buffer.from(end)]);
  return new AnswerBody(bytes, version && etagOf(version));
}
