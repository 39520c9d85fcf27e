import { newId } from '@mizan/platform';
import type { DataSource } from 'typeorm';
import type { OperationRunEntity, RunKind } from './operation-run.entity.js';

const DIFFERENCES_MAX = 20;
const TEXT_MAX = 1_000;

/** The result of a comparison. */
export interface RunResult extends Pick<
  OperationRunEntity,
  'generation' | 'serving' | 'assumptions' | 'compared'
> {
  differences: readonly string[];
}

/** Runs a program of the operators, and records its result when it has ended. */
export class RecordedRun {
  private readonly startedAt = new Date();

  constructor(
    private readonly db: DataSource,
    private readonly kind: RunKind,
    private readonly warn: (line: string) => void,
  ) {}

  ended({ differences, ...result }: RunResult): Promise<void> {
    return this.record({
      ...result,
      outcome: differences.length === 0 ? 'same' : 'different',
      differenceCount: differences.length,
      differences: differences.slice(0, DIFFERENCES_MAX).map(cut),
      failure: null,
    });
  }

  failed(error: unknown): Promise<void> {
    const failure = cut(error instanceof Error ? error.message : String(error));
    return this.record({
      generation: null,
      serving: null,
      assumptions: null,
      compared: {},
      outcome: 'failed',
      differenceCount: 0,
      differences: [],
      failure,
    });
  }

  /** If the result cannot be stored, it is returned all the same. */
  private async record({
    outcome,
    generation,
    serving,
    assumptions,
    compared,
    differenceCount,
    differences,
    failure,
  }: Omit<OperationRunEntity, 'id' | 'kind' | 'startedAt' | 'endedAt'>): Promise<void> {
    await this.db
      .query(
        `insert into operation_run (id, kind, outcome, started_at, ended_at, generation, serving, assumptions, compared, difference_count, differences, failure)
       values ($1, $2, $3, $4, greatest($4, clock_timestamp()), $5, $6, $7, $8, $9, $10, $11)`,
        [
          newId(),
          this.kind,
          outcome,
          this.startedAt,
          generation,
          serving,
          assumptions,
          JSON.stringify(compared),
          differenceCount,
          JSON.stringify(differences),
          failure,
        ],
      )
      .catch((error: unknown) =>
        this.warn(`This run is not recorded: ${(error as Error).message}`),
      );
  }
}

/** PostgreSQL cannot store NUL in a text. */
const cut = (text: string): string => text.replaceAll('\0', '').slice(0, TEXT_MAX);
