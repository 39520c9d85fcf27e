/** There was no answer in time. */
export class DeadlinePassed extends Error {}

/**
 * Throws DeadlinePassed if the work takes too long. kafkajs retries a send without end, and its
 * consumer sometimes never reports that it has stopped.
 */
export async function within<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_, failed) =>
      (timer = setTimeout(
        () => failed(new DeadlinePassed('the broker has not answered')),
        deadlineMs,
      )),
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
