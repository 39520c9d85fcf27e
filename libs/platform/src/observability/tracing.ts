import {
  context,
  type Context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { suppressTracing, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
} from '@opentelemetry/sdk-trace-base';

const tracer = () => trace.getTracer('mizan');
let provider: BasicTracerProvider | undefined;

/**
 * Exports spans only if OTEL_EXPORTER_OTLP_ENDPOINT is set (sampling by OTEL_TRACES_SAMPLER).
 * Without it logs, problems and events still have trace ids, but nothing is recorded.
 */
export function startTracing(service: string, endpoint: string | undefined): void {
  if (provider) return;
  const resource = resourceFromAttributes({
    'service.name': service,
    'service.namespace': 'mizan',
  });
  provider = new BasicTracerProvider(
    endpoint
      ? {
          resource,
          spanProcessors: [
            new BatchSpanProcessor(new OTLPTraceExporter(), { scheduledDelayMillis: 1_000 }),
          ],
        }
      : { resource, sampler: new AlwaysOffSampler() },
  );
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
}

/** Sends the spans that are left. */
export const endTracing = async (): Promise<void> => provider?.forceFlush().catch(() => undefined);

/**
 * Starts the span of a request, in the caller's trace if it sent `traceparent`. Requests that come
 * every few seconds are not recorded.
 */
export function requestSpan(
  name: string,
  headers: Record<string, unknown>,
  isQuiet: boolean,
): Context {
  const asked = propagation.extract(context.active(), headers);
  const parent = isQuiet ? suppressTracing(asked) : asked;
  return trace.setSpan(parent, tracer().startSpan(name, { kind: SpanKind.SERVER }, parent));
}

/**
 * The `traceparent` of the running work, for an event or a request that it causes. Undefined
 * outside a trace.
 */
export function currentTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** Runs work in the trace of this `traceparent`. */
export const inTrace = <T>(traceparent: string, work: () => T): T =>
  context.with(propagation.extract(context.active(), { traceparent }), work);

export interface EventSpan {
  readonly traceparent: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** Records a span for each event of a batch, in the trace of the request that caused the event. */
export function recordEventSpans(
  name: string,
  kind: 'consumer' | 'producer',
  events: readonly EventSpan[],
  startTime: number,
): void {
  for (const { traceparent, attributes } of events) {
    if (!traceparent.endsWith('01')) continue; // not sampled
    const parent = propagation.extract(context.active(), { traceparent });
    tracer()
      .startSpan(
        name,
        {
          kind: kind === 'consumer' ? SpanKind.CONSUMER : SpanKind.PRODUCER,
          startTime,
          attributes,
        },
        parent,
      )
      .end();
  }
}

/** Ends the span of a request. */
export function endRequestSpan(
  of: Context,
  status: number,
  attributes: Record<string, string | number>,
): void {
  const span: Span | undefined = trace.getSpan(of);
  span?.setAttributes({ ...attributes, 'http.response.status_code': status });
  if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.end();
}
