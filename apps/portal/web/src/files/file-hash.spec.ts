import { contentDigest, fileHash } from './file-hash';

const EMPTY = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('the hash of a file', () => {
  it('is that of its bytes', async () => expect(await fileHash(new Blob([]))).toBe(EMPTY));
  it('is announced as RFC 9530 has it', () =>
    expect(contentDigest(EMPTY)).toBe('sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'));
});
