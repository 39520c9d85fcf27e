/** Nothing was heard in time. */
export class DeadlinePassed extends Error {}

/** kafkajs tries a send without end, and now and then its consumer never says that it has stopped: what does not come in time is an error. */
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
