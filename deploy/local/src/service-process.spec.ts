import { restartDelayMs } from './service-process.js';

describe('a process that ended is started again', () => {
  const crashed = { signal: null, livedMs: 500 };

  it('later each time if it ends by itself, but at most after 5 s', () => {
    const delays: number[] = [];
    for (let i = 0; i < 7; i++) delays.push(restartDelayMs(crashed, delays.at(-1) ?? 0));
    expect(delays).toEqual([200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
  });

  it('at once if it was killed, however often, or had run for long', () => {
    expect(restartDelayMs({ signal: 'SIGKILL', livedMs: 100 }, 5_000)).toBe(200);
    expect(restartDelayMs({ signal: null, livedMs: 60_000 }, 5_000)).toBe(200);
    expect(restartDelayMs({ signal: 'SIGABRT', livedMs: 100 }, 400)).toBe(800);
  });
});
