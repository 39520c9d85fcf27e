import { historyEntry } from './steps';

const then = 1_000_000;

describe('a change of the address', () => {
  it('is a step of its own', () =>
    expect(historyEntry('step', 'line', then, { run: 'line', at: then })).toEqual({
      replace: false,
      state: {},
    }));
  it('is none while words are typed', () =>
    expect(historyEntry('none', 'q', then, {}).replace).toBe(true));
  it('is one step with the moves of the same control that follow each other', () => {
    const first = historyEntry('run', 'from,to', then, {});
    const [soon, late] = [then + 400, then + 5_000].map((now) =>
      historyEntry('run', 'from,to', now, first.state),
    );
    expect([first.replace, soon!.replace, late!.replace]).toEqual([false, true, false]);
    expect(historyEntry('run', 'since', then + 400, first.state).replace).toBe(false);
  });
});
