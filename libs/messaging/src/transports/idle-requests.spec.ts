import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';
import { restWhileIdle } from './idle-requests.js';

const nothing = () => undefined;
const logger = { debug: nothing, warn: nothing };
const sent: number[] = [];
const request = (correlationId: number) => ({
  entry: { correlationId, resolve: nothing, reject: nothing },
  expectResponse: true,
  sendRequest: () => sent.push(correlationId),
});
const answer = (correlationId: number) => ({ correlationId, payload: Buffer.alloc(0), size: 0 });

describe('the requests of a Kafka client', () => {
  let queue: RequestQueue;
  beforeEach(() => {
    restWhileIdle();
    sent.length = 0;
    queue = new RequestQueue({ clientId: 'c', broker: 'b', logger, maxInFlightRequests: 1 });
  });
  afterEach(() => queue.destroy());

  it('set no timer when none waits', () => {
    const timer = jest.spyOn(globalThis, 'setTimeout');
    queue.push(request(1));
    queue.fulfillRequest(answer(1));
    expect(queue.throttleCheckTimeoutId ?? null).toBeNull();
    expect(timer).not.toHaveBeenCalled();
    timer.mockRestore();
  });

  it('go out when the one before is answered, and look again in a time to come while they wait', () => {
    const timer = jest.spyOn(globalThis, 'setTimeout');
    queue.push(request(1));
    queue.push(request(2));
    expect(sent).toEqual([1]);
    expect(timer.mock.calls.map(([, ms]) => ms)).toEqual([10]);
    queue.fulfillRequest(answer(1));
    expect(sent).toEqual([1, 2]);
    timer.mockRestore();
  });

  it('go out once the broker no longer holds them back', async () => {
    queue.throttledUntil = Date.now() + 20;
    queue.push(request(1));
    expect(sent).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(sent).toEqual([1]);
  });
});
