import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Problem } from '../problems/problem.js';

/** Limits of a body: its size, the time between two parts, and the total time. */
export interface BodyLimits {
  readonly bytesMax: number;
  readonly idleMs: number;
  readonly totalMs: number;
}

/** A body that pauses longer than this is refused. */
export const BODY_IDLE_MS = 15_000;
/** Enough for a megabyte over a slow line (140 kbit/s). */
export const BODY_TOTAL_MS = 60_000;
/**
 * A body that is not needed is still read, because most senders read the answer only after sending
 * everything.
 */
const UNREAD: Pick<BodyLimits, 'idleMs' | 'totalMs'> = { idleMs: 5_000, totalMs: 600_000 };
/**
 * Parts are joined in groups: a megabyte in parts of one byte would take a hundred megabytes as
 * objects.
 */
const PARTS_MAX = 1_024;

export const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

export const tooLarge = (bytesMax: number): Problem =>
  new Problem(413, 'too-large', { limit: `${bytesMax} B` });
/** 408, after which the connection is closed. */
export const timedOut = (): Problem =>
  new Problem(408, 'request-timeout', {}, { headers: { connection: 'close' } });
export const aborted = (): Problem => new Problem(400, 'request-aborted');

/** 413 before any of the body is read, if `Content-Length` is too large. */
export function assertLength(headers: IncomingHttpHeaders, bytesMax: number): void {
  if (Number(headers['content-length'] ?? 0) > bytesMax) throw tooLarge(bytesMax);
}

/**
 * Reads the whole body. Throws 408 if it stalls or takes too long, 400 if it breaks off. A body
 * that is too large is read to its end without being stored, so that its sender reads the 413.
 * `onPart` gets each stored part, and may throw to refuse it.
 */
export function wholeBody(
  body: IncomingMessage,
  { bytesMax, idleMs, totalMs }: BodyLimits,
  onPart: (bytes: number) => void = () => undefined,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let [parts, bytes]: [Buffer[], number] = [[], 0];
    const late = () => end(timedOut());
    const [idle, total] = [setTimeout(late, idleMs), setTimeout(late, totalMs)];
    const take = (part: Buffer) => {
      idle.refresh();
      if ((bytes += part.length) > bytesMax) return;
      try {
        onPart(part.length);
      } catch (error) {
        return end(error as Error);
      }
      if (parts.push(part) > PARTS_MAX) parts = [Buffer.concat(parts)];
    };
    const finish = () => end(bytes > bytesMax ? tooLarge(bytesMax) : undefined);
    const breakOff = () => end(aborted());
    const end = (error?: Error) => {
      for (const timer of [idle, total]) clearTimeout(timer);
      body.off('data', take).off('end', finish).off('close', breakOff);
      body.resume();
      if (error) reject(error);
      else resolve(Buffer.concat(parts, bytes));
    };
    body.on('data', take).on('end', finish).on('close', breakOff);
    body.on('error', () => undefined); // 'close' follows
    if (body.destroyed) breakOff();
  });
}

/** Reads and drops the rest of a body, and closes the connection if it does not end in time. */
export function drain(body: IncomingMessage): void {
  if (body.complete || body.readableEnded || body.destroyed) return;
  const cut = () => body.destroy();
  const timers = [setTimeout(cut, UNREAD.idleMs), setTimeout(cut, UNREAD.totalMs)];
  const clear = () => timers.forEach((timer) => clearTimeout(timer));
  timers.forEach((timer) => timer.unref());
  body.on('data', () => timers[0]?.refresh());
  body.once('end', clear).once('close', clear);
  body.on('error', () => undefined); // 'close' follows
  body.resume();
}
