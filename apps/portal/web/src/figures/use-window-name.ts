import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Window } from './period-figures';

/** A range of quarters in words; the whole time if it is open at both ends. */
export function useWindowName(): (window: Window) => string {
  const say = useSay();
  const { quarter } = useFormats();
  return ({ from, to }) => {
    if (from && to)
      return from === to
        ? quarter(from)
        : say('time.range', { from: quarter(from), to: quarter(to) });
    if (from) return say('time.from-on', { from: quarter(from) });
    return to ? say('time.until', { to: quarter(to) }) : say('time.whole');
  };
}
