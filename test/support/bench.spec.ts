import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Owned } from './bench.js';

describe('what a benchmark owns', () => {
  it('is ended, the newest first, also what is still starting', async () => {
    const owned = new Owned();
    const ended: string[] = [];
    await owned.own('database', (name) => ended.push(name));
    void owned.own(
      sleep(20).then(() => 'service'),
      (name) => ended.push(name),
    );
    await owned.end();
    expect(ended).toEqual(['service', 'database']);
  });
  it('is ended although another cannot be, and never started', async () => {
    const owned = new Owned();
    const ended: string[] = [];
    await owned.own('database', (name) => ended.push(name));
    await owned
      .own(Promise.reject(new Error('no start')), () => ended.push('never'))
      .catch(() => 0);
    const said = jest.spyOn(console, 'error').mockReturnValue();
    await owned.own('service', () => Promise.reject(new Error('no end')));
    await owned.end();
    said.mockRestore();
    expect(ended).toEqual(['database']);
  });
  it('leaves no process', async () => {
    const owned = new Owned();
    const child = await owned.process(spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)']));
    await owned.end();
    expect(child.signalCode).toBe('SIGTERM');
  });
});
