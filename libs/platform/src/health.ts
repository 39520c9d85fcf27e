import { Controller, Get, Injectable, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from './http/access.js';

/** Returns why a part is not ready; undefined if it is. */
export type ReadinessCheck = () => Promise<string | undefined>;

/** The parts of a service that must be ready. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();
  private readonly impairments = new Map<string, () => string | undefined>();

  register(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /**
   * Registers a partial fault: some callers are affected while others are served. It is reported,
   * but the service stays ready.
   */
  registerImpairment(name: string, read: () => string | undefined): void {
    this.impairments.set(name, read);
  }

  impaired(): Record<string, string> {
    const told = [...this.impairments].map(([name, read]) => [name, read()] as const);
    return Object.fromEntries(told.filter((one): one is [string, string] => one[1] !== undefined));
  }

  /** The parts that are not ready, with the reasons. */
  async missing(): Promise<Record<string, string>> {
    const results = await Promise.all(
      [...this.checks].map(
        async ([name, check]) =>
          [
            name,
            await check().catch((error: unknown) => String((error as Error).message ?? error)),
          ] as const,
      ),
    );
    return Object.fromEntries(
      results.filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  }
}

@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Public()
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const missing = await this.readiness.missing();
    const isReady = Object.keys(missing).length === 0;
    void reply.status(isReady ? 200 : 503);
    const impaired = this.readiness.impaired();
    return {
      ...(isReady ? { status: 'ready' } : { status: 'not-ready', missing }),
      ...(Object.keys(impaired).length > 0 && { impaired }),
    };
  }
}
