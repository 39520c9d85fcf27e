import { startPostgres, type EmbeddedPostgres, type PostgresOptions } from './embedded-postgres.js';
import { sleep } from './processes.js';
import { print } from './steps.js';

const retryMs = 1_000;

/** A PostgreSQL that is restarted on the same port when it ends unexpectedly. */
export async function supervisePostgres(
  options: PostgresOptions,
): Promise<{ server: EmbeddedPostgres; stop(): Promise<void> }> {
  const server = await startPostgres(options);
  let current = server;
  let isStopping = false;
  const watch = (): void =>
    void current.gone.then(async () => {
      if (!isStopping) print('! PostgreSQL ended; starting it again');
      for (let isTold = false; !isStopping; isTold = true) {
        try {
          current = await startPostgres({ ...options, port: server.port });
          return watch();
        } catch (error) {
          // while a disk is full it ends again and again
          if (!isTold) print(`! PostgreSQL: ${(error as Error).message}`);
          await sleep(retryMs);
        }
      }
    });
  watch();
  const stop = () => {
    isStopping = true;
    return current.stop();
  };
  return { server, stop };
}
