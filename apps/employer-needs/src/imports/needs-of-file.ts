import type { HiringNeedState } from '@mizan/contracts';
import type { EventToPublish } from '@mizan/messaging';
import { badField, type Principal, type Problem } from '@mizan/platform';
import { type BulkOutcome, SourcedRecords, type SourceRules, versionAgainst } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HiringNeedEntity } from '../needs/needs.entity.js';
import { type NeedSaid, NeedsFeed } from '../needs/needs.feed.js';
import { saysTheSame } from '../needs/rules/need.js';
import { type LineOutcome, outcomeOf } from './line-outcomes.js';
import type { LinesSeen } from './lines-seen.js';

/** A line with the need in it, or why it holds none. */
export interface ReadLine {
  readonly number: number;
  readonly read: NeedSaid | { readonly refused: Problem };
}

/** The file that lines are of: whose it is, and which ids it has named before. */
export interface FileSoFar {
  readonly importId: string;
  readonly principal: Principal;
  readonly seen: LinesSeen;
}

export interface TakenLines {
  readonly outcomes: LineOutcome[];
  /** To append as the last statement of the transaction; each names its import. */
  readonly events: EventToPublish[];
  /** To call once the lines are committed. */
  readonly remember: () => void;
}

interface NeedOnLine extends NeedSaid {
  readonly line: number;
}
type Rules = SourceRules<HiringNeedEntity, HiringNeedState, NeedOnLine>;

/** Takes the needs of a chunk of lines by the rules of PUT, and by one more: a file names each need once. */
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
    const { outcomes, events } = await this.sourced.many(tx, rules, principal, needs);
    let next = 0;
    const ofLines = lines.map(({ number, read }) =>
      outcomeOf(number, 'refused' in read ? read : (outcomes[next++] as BulkOutcome)),
    );
    return {
      outcomes: ofLines,
      events: events.map((event) => ({ ...event, importid: importId })),
      remember: () => firstLines.forEach((line, externalId) => seen.note(externalId, line)),
    };
  }

  /** A need that the file has named already is the same, or newer by a version that both lines say; else the line is refused. */
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

function isAnotherText(known: HiringNeedEntity, { terms, sourceVersion }: NeedSaid): boolean {
  const verdict = versionAgainst(known.sourceVersion, sourceVersion);
  return (verdict === 'equal' || verdict === 'unsaid') && !saysTheSame(known, terms);
}
