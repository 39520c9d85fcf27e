import { ClientShares } from './client.shares.js';

const refused = (code: string) => expect.objectContaining({ code }) as Error;
const here = () => new AbortController().signal;

describe('the share of a client', () => {
  const shares = () => new ClientShares({ atOnce: 2, waiting: 1, bytes: 100 });

  it('leaves the others theirs', async () => {
    const all = shares();
    await all.enter('one', here());
    await all.enter('one', here());
    let isIn = false;
    const third = all.enter('one', here()).then(() => (isIn = true));
    await all.enter('other', here());
    expect(isIn).toBe(false);
    await expect(all.enter('one', here())).rejects.toThrow(refused('too-many-requests'));
    void third;
  });

  it('goes to who has waited longest as soon as a place is free', async () => {
    const all = new ClientShares({ atOnce: 1, waiting: 5, bytes: 0 });
    const leave = await all.enter('one', here());
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (n) => {
      const left = await all.enter('one', here());
      order.push(n);
      left();
    });
    leave();
    leave(); // a second call frees nothing
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  it('is not kept for a caller that has gone', async () => {
    const all = new ClientShares({ atOnce: 1, waiting: 1, bytes: 0 });
    const leave = await all.enter('one', here());
    const gone = new AbortController();
    const waiting = all.enter('one', gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow(refused('request-aborted'));
    const next = all.enter('one', here());
    leave();
    await expect(next).resolves.toBeInstanceOf(Function);
  });

  it('bounds what its bodies hold', () => {
    const all = shares();
    all.take('one', 60);
    expect(() => all.take('one', 60)).toThrow(refused('too-many-requests'));
    all.take('other', 60);
    all.giveBack('one', 60);
    expect(() => all.take('one', 100)).not.toThrow();
  });
});
