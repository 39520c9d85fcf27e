import type { HiringNeedState } from '@mizan/contracts';
import type { EventToPublish } from '@mizan/messaging';
import { badField, type Principal, type Problem } from '@mizan/platform';
import { type BulkOutcome, SourcedRecords, type SourceRules, versionAgainst } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HiringNeedEntity } from '../needs/needs.entity.js';
import { type ReportedNeed, NeedsFeed } from '../needs/needs.feed.js';
import { saysTheSame } from '../needs/rules/need.js';
import { type LineOutcome, outcomeOf } from './line-outcomes.js';
import type { LinesSeen } from './lines-seen.js';

/** A line with the need in it, or with the reason why it has none. */
export interface ReadLine {
  readonly number: number;
  readonly read: ReportedNeed | { readonly refused: Problem };
}

/** The file of these lines: its organisation, and the external ids that it has named so far. */
export interface FileSoFar {
  readonly importId: string;
  readonly principal: Principal;
  readonly seen: LinesSeen;
}

export interface TakenLines {
  readonly outcomes: LineOutcome[];
  /** To be appended at the end of the transaction. Each names its import. */
  readonly events: EventToPublish[];
  /** Resolves when the needs are saved. To be awaited whatever else fails. */
  readonly saved: Promise<void>;
  /** To be called after the commit. */
  readonly remember: () => void;
}

interface NeedOnLine extends ReportedNeed {
  readonly line: number;
}
type Rules = SourceRules<HiringNeedEntity, HiringNeedState, NeedOnLine>;

/**
 * Applies a chunk of lines by the rules of PUT. One more rule: a file may name a need only once.
 */
@Injectable()
export class NeedsOfFile {
  constructor(
    @Inject(SourcedRecords) private readonly sourced: SourcedRecords,
    @Inject(NeedsFeed) private readonly feed: NeedsFeed,
  ) {}

  async take(
    tx: EntityManager,
    { importId, principal, seen }: FileSoFar,
    lines: readonly ReadLine[],
  ): Promise<TakenLines> {
    const firstLines = new Map<string, number>();
    const rules = this.rulesFor((id) => firstLines.get(id) ?? seen.firstLineOf(id), firstLines);
    const needs = lines.flatMap(({ number, read }) =>
      'refused' in read ? [] : [{ ...read, line: number }],
    );
    const { outcomes, events, saved } = await this.sourced.many(tx, rules, principal, needs);
    let next = 0;
    const ofLines = lines.map(({ number, read }) =>
      outcomeOf(number, 'refused' in read ? read : (outcomes[next++] as BulkOutcome)),
    );
    return {
      outcomes: ofLines,
      events: events.map((event) => ({ ...event, importid: importId })),
      saved,
      remember: () => firstLines.forEach((line, externalId) => seen.note(externalId, line)),
    };
  }

  /**
   * If the file has named the need before, the line is accepted only if it repeats it or gives a
   * higher source version.
   */
  private rulesFor(
    firstLineOf: (externalId: string) => number | undefined,
    firstLines: Map<string, number>,
  ): Rules {
    const { kind, externalIdOf, decide } = this.feed.published;
    return {
      kind,
      externalIdOf,
      decide: (known, said, at) => {
        const { externalId } = said.terms;
        const first = firstLineOf(externalId);
        if (first !== undefined && known && isAnotherText(known, said))
          throw badField('/externalId', 'same-reference-in-file', { line: first });
        const sourced = decide(known, said, at);
        if (first === undefined) firstLines.set(externalId, said.line);
        return sourced;
      },
    };
  }
}

function isAnotherText(known: HiringNeedEntity, { terms, sourceVersion }: ReportedNeed): boolean {
  const verdict = versionAgainst(known.sourceVersion, sourceVersion);
  return (verdict === 'equal' || verdict === 'unsaid') && !saysTheSame(known, terms);
}
