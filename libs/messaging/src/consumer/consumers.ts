import { Injectable } from '@nestjs/common';
import type { BatchServer } from './batch-server.js';

/** The consumers of this process. */
@Injectable()
export class Consumers {
  private readonly servers: BatchServer[] = [];

  register(server: BatchServer): void {
    this.servers.push(server);
  }

  all(): readonly BatchServer[] {
    return this.servers;
  }
}
