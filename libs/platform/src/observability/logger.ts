import type { LoggerService } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import pino, { type Logger } from 'pino';
import type { Config } from '../config.js';

/** The trace of a log line. Payloads are never logged. */
function traceOfNow(): object {
  const context = trace.getActiveSpan()?.spanContext();
  return context ? { traceId: context.traceId, spanId: context.spanId } : {};
}

/** The maximum of unwritten output; more is dropped. */
const WAITING_MAX_BYTES = 1_048_576;

/** Standard output or error. If the disk is full, log lines are lost but the process continues. */
function output(fd: 1 | 2) {
  const stream = pino.destination({ fd, sync: true, maxLength: WAITING_MAX_BYTES });
  stream.removeAllListeners('error'); // pino's own listener rethrows unexpected errors, which would end the process
  return stream.on('error', () => undefined);
}

/** One listener for all logs of the process. */
const unwritten: (() => void)[] = [];
/** Lines wait for one another so long, and up to so many characters. */
const TOGETHER = { ms: 20, characters: 16_384 };

/**
 * Writes together what is logged within a few milliseconds: a call of the system for each line took
 * a sixth of the computing of a short answer. A process that exits writes what is left.
 */
function together(stream: ReturnType<typeof output>) {
  let lines = '';
  const flush = () => {
    if (lines !== '') stream.write(lines);
    lines = '';
  };
  if (unwritten.push(flush) === 1)
    process.once('exit', () => unwritten.forEach((writeRest) => writeRest()));
  return {
    write(line: string): void {
      if (lines === '') setTimeout(flush, TOGETHER.ms);
      lines += line;
      if (lines.length > TOGETHER.characters) flush();
    },
  };
}

/** One JSON object per line: errors to standard error, everything else to standard output. */
export function logFor(service: string, level: Config['LOG_LEVEL']): Logger {
  const streams = pino.multistream(
    [
      { level: 'trace', stream: together(output(1)) },
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

/** Nest's logger on pino. The fields of an object are written beside `msg`. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  private write(
    level: 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    parameters: unknown[],
  ): void {
    // Nest passes the name of the logging class last, and the stack of an error before it.
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
