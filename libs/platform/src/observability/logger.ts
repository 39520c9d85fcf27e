import type { LoggerService } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import pino, { type Logger } from 'pino';
import type { Config } from '../config.js';

/** Every line names the trace that it belongs to; a payload is never logged. */
function traceOfNow(): object {
  const context = trace.getActiveSpan()?.spanContext();
  return context ? { traceId: context.traceId, spanId: context.spanId } : {};
}

/** One JSON object a line: errors to standard error, the rest to standard output. */
export function logFor(service: string, level: Config['LOG_LEVEL']): Logger {
  const streams = pino.multistream(
    [
      { level: 'trace', stream: pino.destination({ fd: 1, sync: true }) },
      { level: 'error', stream: pino.destination({ fd: 2, sync: true }) },
    ],
    { dedupe: true },
  );
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: traceOfNow,
    },
    streams,
  );
}

/** Nest's logger on pino: an object's fields stand beside its `msg`. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  private write(
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    parameters: unknown[],
  ): void {
    // Nest hands the class that speaks last, and an error's stack before it
    const context = parameters.at(-1);
    const stack = parameters.length > 1 ? parameters[0] : undefined;
    const said =
      typeof message === 'object' && message !== null ? message : { msg: String(message) };
    this.pino[level]({
      ...(typeof context === 'string' && { context }),
      ...(typeof stack === 'string' && { stack }),
      ...said,
    });
  }

  log(message: unknown, ...parameters: unknown[]): void {
    this.write('info', message, parameters);
  }

  error(message: unknown, ...parameters: unknown[]): void {
    this.write('error', message, parameters);
  }

  warn(message: unknown, ...parameters: unknown[]): void {
    this.write('warn', message, parameters);
  }

  debug(message: unknown, ...parameters: unknown[]): void {
    this.write('debug', message, parameters);
  }

  fatal(message: unknown, ...parameters: unknown[]): void {
    this.write('fatal', message, parameters);
  }
}
