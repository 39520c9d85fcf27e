// What a test file finds around it: the globals of its worker, which it shares with the files
// before and after it. What it changes of them is put back when it ends.
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

export default class NativeEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #before = { console, exit: process.exit, env: { ...process.env } };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {
    globalThis.jest = {
      spyOn: (...spied) => this.moduleMocker.spyOn(...spied),
      useFakeTimers: (config) => this.fakeTimersModern.useFakeTimers(config),
      useRealTimers: () => this.fakeTimersModern.useRealTimers(),
    };
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    const { console, exit, env } = this.#before;
    globalThis.console = console;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }

  /** Jest asks for it, to run code in. */
  getVmContext() {
    return null;
  }
}
