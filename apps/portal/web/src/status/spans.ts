import { useSay } from '../languages/say';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration in its usual unit, at least 1. */
export function spanOf(seconds: number): {
  unit: 'seconds' | 'minutes' | 'hours' | 'days';
  n: number;
} {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 2 * MINUTE) return { unit: 'seconds', n: whole };
  if (whole < 2 * HOUR) return { unit: 'minutes', n: Math.round(whole / MINUTE) };
  return whole < 2 * DAY
    ? { unit: 'hours', n: Math.round(whole / HOUR) }
    : { unit: 'days', n: Math.round(whole / DAY) };
}

export function useSpan(): (seconds: number) => string {
  const say = useSay();
  return (seconds) => {
    const { unit, n } = spanOf(seconds);
    return say(`status.span-${unit}`, { n });
  };
}
