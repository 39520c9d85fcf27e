// A program of a comparison runs in a process of its own, so that its memory and computing are its
// own and it starts as cold as ours. Both sides speak by messages.
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { ended, type Owned } from '../../support/bench.js';

const typescript = path.resolve(import.meta.dirname, '../../../deploy/local/bin/typescript.mjs');

type Message = Readonly<Record<string, unknown>>;

export interface Program {
  readonly pid: number;
  /** Waits for the next message of this name; throws if the program ends without it. */
  heard(name: string): Promise<Message>;
  /** Rejects when the program ends, for whoever waits for something else meanwhile. */
  readonly failure: Promise<never>;
  tell(message: Message): void;
  /** Ends it. */
  end(): Promise<void>;
}

/** Starts `<name>.ts` with these options. `flags` are those that its measurements chose. */
export async function startProgram(
  owned: Owned,
  name: string,
  options: object,
  flags: readonly string[] = [],
): Promise<Program> {
  const child = await owned.process(
    fork(path.join(import.meta.dirname, `${name}.ts`), [JSON.stringify(options)], {
      execArgv: ['--import', typescript, ...flags],
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  );
  const failure = new Promise<never>((_, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`${name} ended with ${code ?? signal}`)));
  });
  failure.catch(() => undefined); // also if nobody waits
  return {
    pid: child.pid!,
    heard: inbox(child, failure),
    failure,
    tell: (message) => child.send(message),
    end: () => ended(child),
  };
}

/** Keeps the messages that came before anybody asked for them. */
function inbox(child: ChildProcess, failure: Promise<never>): Program['heard'] {
  const kept: [string, Message][] = [];
  let news = () => {};
  child.on('message', (message: [string, Message]) => {
    kept.push(message);
    news();
  });
  return async (name) => {
    for (;;) {
      const at = kept.findIndex(([what]) => what === name);
      if (at >= 0) return kept.splice(at, 1)[0]![1];
      await Promise.race([new Promise<void>((resolve) => (news = resolve)), failure]);
    }
  };
}

/** In the program: the options that it was started with. It ends with whoever started it. */
export function given<Options>(): Options {
  process.once('disconnect', () => process.exit());
  return JSON.parse(process.argv[2]!) as Options;
}

export const say = (name: string, message: Message = {}): void =>
  void process.send!([name, message]);
