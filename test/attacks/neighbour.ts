import type { RunningMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';

const WORKERS = 2;
const NEED = { territory: 'MA-KEN', openings: 5, origin: 'fictional' };

export interface Measured {
  readonly requests: number;
  readonly p99Ms: number;
  /** Answers that another client should never get, as `status path`. */
  readonly wrong: readonly string[];
}

/** Another client, which reads figures and records and writes its own during an attack. */
export class Neighbour {
  private readonly targets: readonly string[];

  private constructor(
    private readonly mizan: RunningMizan,
    need: string,
  ) {
    this.targets = [
      'planning-projections/v1/projections?territory=MA-KEN&by=period',
      `employer-needs/v1/needs/${need}`,
      'partner-agreements/v1/agreements?limit=10',
      'training-plans/v1/plans?limit=10',
    ];
  }

  static async of(mizan: RunningMizan): Promise<Neighbour> {
    const { id } = await new Plan(mizan).need('NEIGHBOUR', NEED, 'council-ma-04');
    return new Neighbour(mizan, id);
  }

  /** Sends one request after the other, and returns the duration of the slowest hundredth. */
  async measure(ms: number): Promise<Measured> {
    const until = performance.now() + ms;
    const taken: number[] = [];
    const wrong: string[] = [];
    const work = async (first: number) => {
      for (let i = first; performance.now() < until; i++) {
        const began = performance.now();
        const path = this.targets[i % this.targets.length]!;
        const status = await this.ask(i, path);
        taken.push(performance.now() - began);
        if (status !== 200 && status !== 201) wrong.push(`${status} ${path}`);
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, (_, n) => work(n)));
    taken.sort((a, b) => a - b);
    return {
      requests: taken.length,
      p99Ms: taken[Math.ceil(taken.length * 0.99) - 1] ?? NaN,
      wrong,
    };
  }

  /** Every tenth request writes. */
  private async ask(i: number, path: string): Promise<number> {
    const council = this.mizan.as('council-ma-04');
    try {
      const answer =
        i % 10 === 9
          ? await council.put(`employer-needs/v1/needs/by-external-id/NEIGHBOUR-${i % 40}`, {
              ...NEED,
              openings: 1 + (i % 7),
            })
          : await council.get(path);
      return answer.status;
    } catch {
      return 0; // no answer
    }
  }
}
