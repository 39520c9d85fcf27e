import { Files } from '@mizan/files';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockFile } from './documents.service.js';

const EVERY_MS = 3_600_000;

/**
 * Removes files that no agreement names: those of a crash between file and record, and those that
 * were taken back everywhere. At the start and every hour.
 */
@Injectable()
export class DocumentsSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(DocumentsSweep.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  sweep(now = new Date()): Promise<void> {
    return this.files.sweep(now, (hash, remove) =>
      this.db.transaction(async (tx) => {
        await lockFile(tx, hash);
        if (await isNamed(tx, hash)) return;
        await remove();
        this.log.log(`${hash} is named by no agreement any more, and was removed`);
      }),
    );
  }

  private run(): void {
    this.sweep().catch((error: unknown) =>
      this.log.warn(`Files are swept again in an hour: ${String(error)}`),
    );
  }
}

/** Whether an agreement has the document, and it was not taken back there. */
async function isNamed(tx: EntityManager, hash: string): Promise<boolean> {
  const rows = (await tx.query(
    `select from agreement, jsonb_array_elements(documents) as document
     where documents @> jsonb_build_array(jsonb_build_object('hash', $1::text))
       and document ->> 'hash' = $1 and coalesce(document -> 'removed', 'null') = 'null'
     limit 1`,
    [hash],
  )) as unknown[];
  return rows.length > 0;
}
