import type { LoggerService } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import pino, { type Logger } from 'pino';
import type { Config } from '../config.js';

/** Every line names the trace that it belongs to; a payload is never logged. */
function traceOfNow(): object {
  const context = trace.getActiveSpan()?.spanContext();
  return context ? { traceId: context.traceId, spanId: context.spanId } : {};
}

/** What waits to be written while it cannot be; more is dropped. */
const WAITING_MAX_BYTES = 1_048_576;

/** Standard output or error. A log on a full disk loses lines and ends nothing. */
function output(fd: 1 | 2) {
  const stream = pino.destination({ fd, sync: true, maxLength: WAITING_MAX_BYTES });
  stream.removeAllListeners('error'); // pino's own passes on what it does not expect, which ends the process
  return stream.on('error', () => undefined);
}

/** One JSON object a line: errors to standard error, the rest to standard output. */
export function logFor(service: string, level: Config['LOG_LEVEL']): Logger {
  const streams = pino.multistream(
    [
      { level: 'trace', stream: output(1) },
      { level: 'error', stream: output(2) },
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
