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
 * Spans leave only where an endpoint is given (OTEL_EXPORTER_OTLP_ENDPOINT; sampling by OTEL_TRACES_SAMPLER).
 * Without one there are still trace ids, for logs, problems and events, and nothing is recorded.
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

/** Sends what is left to send. */
export const endTracing = async (): Promise<void> => provider?.forceFlush().catch(() => undefined);

/** Begins the span of a request, in the caller's trace where `traceparent` names one; what is asked every few seconds is not recorded. */
export function requestSpan(
  name: string,
  headers: Record<string, unknown>,
  isQuiet: boolean,
): Context {
  const asked = propagation.extract(context.active(), headers);
  const parent = isQuiet ? suppressTracing(asked) : asked;
  return trace.setSpan(parent, tracer().startSpan(name, { kind: SpanKind.SERVER }, parent));
}

/** `traceparent` of what runs now, for an event or a request that it causes; undefined outside a trace. */
export function currentTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** Runs work in the trace that a `traceparent` names. */
export const inTrace = <T>(traceparent: string, work: () => T): T =>
  context.with(propagation.extract(context.active(), { traceparent }), work);

export interface EventSpan {
  readonly traceparent: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** Records what was done with events that came in batches: a span each, in the trace of the request that caused the event. */
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

/** Ends a request's span with its answer. */
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
