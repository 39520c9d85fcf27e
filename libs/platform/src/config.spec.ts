import { serviceNames } from '@mizan/contracts';
import { addressVariableOf, loadConfig } from './config.js';

describe('the addresses of services', () => {
  it.each(serviceNames)('are read under a name made of the service: %s', (service) => {
    const variable = addressVariableOf(service);
    expect(loadConfig({ [variable]: 'http://127.0.0.1:1' }).addressOf(service)).toBe(
      'http://127.0.0.1:1',
    );
    expect(loadConfig({}).addressOf(service)).toBeUndefined();
    expect(() => loadConfig({ [variable]: 'nowhere' })).toThrow(variable);
  });
});
