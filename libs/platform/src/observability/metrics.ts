import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Measurement {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * The metrics of this service for Prometheus at `/metrics`. Names and units follow OpenTelemetry
 * where it defines them.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly problems: Counter<'code'>;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'http_server_request_duration_seconds',
      help: 'Time from the request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      registers,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    });
    this.problems = new Counter({
      name: 'mizan_problems_total',
      help: 'Problems answered, by their code',
      labelNames: ['code'],
      registers,
    });
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  problem(code: string): void {
    this.problems.inc({ code });
  }

  /**
   * A value that is computed when Prometheus asks. If it cannot be computed it is left out; an old
   * value is never repeated.
   */
  gauge(
    name: string,
    help: string,
    labelNames: string[],
    read: () => Promise<Measurement[]> | Measurement[],
  ): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { labels, value } of await Promise.resolve(read()).catch(() => []))
          this.set({ ...labels }, value);
      },
    });
  }

  /** A histogram of durations in seconds. */
  histogram(name: string, help: string, labelNames: string[], buckets: number[]): Histogram {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
