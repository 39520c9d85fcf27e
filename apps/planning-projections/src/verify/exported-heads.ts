import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';

/** The last link of a log's hash chain when it was last verified. */
export interface ExportedHead {
  owner: string;
  logid: string;
  position: number;
  link: string;
}

/**
 * Keeps heads in a file outside the database, one JSON line each. A superuser could rewrite a whole
 * chain, but not so that it matches a head that was exported before.
 */
export class ExportedHeads {
  constructor(private readonly file: string) {}

  /** The newest exported head of each owner. */
  newest(): Map<string, ExportedHead> {
    const lines = existsSync(this.file)
      ? readFileSync(this.file, 'utf8').split('\n').filter(Boolean)
      : [];
    return new Map(
      lines.map((line) => JSON.parse(line) as ExportedHead).map((head) => [head.owner, head]),
    );
  }

  export(heads: readonly ExportedHead[]): void {
    const known = this.newest();
    const moved = heads.filter(({ owner, position }) => known.get(owner)?.position !== position);
    if (moved.length > 0)
      appendFileSync(this.file, moved.map((head) => `${JSON.stringify(head)}\n`).join(''), {
        mode: 0o600,
      });
  }
}

/** Why a log does not continue an exported head; undefined if it does. */
export async function departureFrom(
  db: DataSource,
  { owner, logid, position, link }: ExportedHead,
): Promise<string | undefined> {
  const schema = owner.replaceAll('-', '_');
  const [head] = (await db.query(`select logid from "${schema}".event_log_head`)) as {
    logid: string;
  }[];
  if (head?.logid !== logid) return `is log ${head?.logid}, exported was log ${logid}`;
  if (position === 0) return undefined;
  const [row] = (await db.query(
    `select encode(link, 'hex') as link from "${schema}".event_log where position = $1`,
    [position],
  )) as { link: string }[];
  if (!row) return `ends before position ${position}, which was exported`;
  return row.link === link
    ? undefined
    : `has another past up to position ${position} than the exported one`;
}
