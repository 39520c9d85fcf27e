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

describe('the place of files', () => {
  it('is a folder in the data directory unless another one or a bucket is named', () => {
    expect(loadConfig({ MIZAN_DATA_DIR: '/data' }).files).toEqual({
      bytesMax: 20_000_000,
      folder: '/data/files',
      s3: undefined,
      clamd: undefined,
    });
    const bucket = { FILES_S3_URL: 'https://s3.example/b', FILES_S3_KEY_ID: 'key' };
    const said = { FILES_FOLDER: '/files', FILE_BYTES_MAX: '1000', CLAMD: 'clamd:3310', ...bucket };
    expect(loadConfig({ ...said, FILES_S3_SECRET: 'a-secret' }).files).toEqual({
      bytesMax: 1_000,
      folder: '/files',
      s3: { url: 'https://s3.example/b', region: 'us-east-1', keyId: 'key', secret: 'a-secret' },
      clamd: { host: 'clamd', port: 3310 },
    });
  });
  it.each([
    ['FILE_BYTES_MAX', '0'],
    ['FILE_BYTES_MAX', 'many'],
    ['FILES_S3_URL', 'bucket'],
    ['CLAMD', 'clamd'],
  ])('is named as it should be: %s=%s is refused', (name, value) =>
    expect(() => loadConfig({ [name]: value })).toThrow(name),
  );
});
