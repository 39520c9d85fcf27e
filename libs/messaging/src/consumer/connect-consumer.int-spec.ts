import { LogHarness } from '../../../../test/support/log-harness.js';
import { Relay } from '../event-log/relay.js';

describe('an application with a consumer', () => {
  it('starts what it runs once: of two relays one would wait for ever', async () => {
    const starts = jest.spyOn(Relay.prototype, 'onApplicationBootstrap');
    const log = await new LogHarness().open();
    const before = starts.mock.calls.length;
    try {
      await log.startConsumer();
      expect(starts.mock.calls.length - before).toBe(1);
    } finally {
      await log.close();
      starts.mockRestore();
    }
  }, 60_000);
});
