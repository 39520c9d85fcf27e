import { isAway } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Coalesced } from '../snapshot/coalesced.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { type FreshAnswer, FreshnessReader } from './freshness.reader.js';

/** A reading of this age is renewed, and meanwhile used. */
const RENEWED_MS = 200;
/** A reading of this age is not used before it is renewed. */
const USED_MS_MAX = 1_000;

/** How fresh the balances in memory are; the same object until it is read again. */
export interface Reading {
  readonly fresh: FreshAnswer;
  /** Everything in it that is not the moment. */
  readonly version: string;
}

/**
 * How far the balances in memory are behind the owners' logs. It is read before the balances are
 * brought up to date, so they may be newer than it says, never older. If it cannot be read for a
 * second, the last one is used as provisional: the balances stay what they were at its moment.
 */
@Injectable()
export class Readings {
  private last: { reading: Reading; at: number } | undefined;
  private readonly readings = new Coalesced(() => this.renew());

  constructor(
    @Inject(FreshnessReader) private readonly freshness: FreshnessReader,
    @Inject(SnapshotFeed) private readonly feed: SnapshotFeed,
  ) {}

  async recent(): Promise<Reading> {
    return this.atOnce() ?? this.afterRenewal(this.readings.run());
  }

  /**
   * A reading that is not older than this call. Whoever waited for a version is not told that it
   * has not been read yet.
   */
  afresh(): Promise<Reading> {
    return this.afterRenewal(this.readings.run());
  }

  /** The last reading, if it can be used. Renews it if it is not quite recent. */
  atOnce(): Reading | undefined {
    if (!this.last) return undefined;
    const age = Date.now() - this.last.at;
    if (age >= USED_MS_MAX) return undefined;
    // whoever asks after a second is told
    if (age >= RENEWED_MS && !this.readings.isRunning) this.readings.run().catch(() => undefined);
    return this.last.reading;
  }

  private async afterRenewal(renewed: Promise<void>): Promise<Reading> {
    try {
      await (this.last
        ? Promise.race([renewed, sleep(USED_MS_MAX, undefined, { ref: false })])
        : renewed);
    } catch (error) {
      if (!this.last || !isAway(error)) throw error;
    }
    const { reading, at } = this.last!;
    return Date.now() - at < 2 * USED_MS_MAX ? reading : provisional(reading);
  }

  private async renew(): Promise<void> {
    const at = Date.now();
    const fresh = await this.freshness.read();
    await this.feed.catchUp();
    const { provisional, freshness } = fresh;
    const version = `${provisional} ${freshness.lagMs} ${freshness.parked}`;
    this.last = { reading: { fresh, version }, at };
  }
}

const provisional = ({ fresh, version }: Reading): Reading => ({
  fresh: { ...fresh, provisional: true },
  version: `${version} unknown`,
});
