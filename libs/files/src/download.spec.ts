import { digestIn } from './content-digest.js';
import { downloadHeaders } from './download.js';
import { fittingName } from './file-types.js';

const EMPTY = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('a download', () => {
  it('is saved under its name in any script, and shown by no browser', () => {
    const headers = downloadHeaders({
      hash: EMPTY,
      fileName: "L'accord (اتفاقية) 50 %.pdf",
      size: 9,
    });
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '9',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      etag: `"${EMPTY.slice(7)}"`,
    });
    const disposition = headers['content-disposition'];
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%._-]+$/);
    expect(decodeURIComponent(disposition.split("''")[1]!)).toBe("L'accord (اتفاقية) 50 %.pdf");
  });
});

describe('the name of a file', () => {
  it.each([
    ['convention.pdf', 'application/pdf', 'convention.pdf'],
    ['SCAN.PDF', 'application/pdf', 'SCAN.PDF'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['page.html', 'application/pdf', 'page.html.pdf'],
    ['run.exe', 'image/png', 'run.exe.png'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['scans/ convention .PDF ', 'application/pdf', 'convention .PDF'],
    ['C:\\Users\\a\\accord.pdf', 'application/pdf', 'accord.pdf'],
  ] as const)('%s of %s is %s', (name, type, fitting) =>
    expect(fittingName(name, type)).toBe(fitting),
  );
});

describe('the digest that a sender names', () => {
  const header = `sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:`;
  it.each([
    [undefined, undefined],
    [header, EMPTY],
    [`sha-512=:AAAA:, ${header}`, EMPTY],
  ])('in %s is %s', (said, hash) => expect(digestIn(said)).toBe(hash));
  it.each(['', 'sha-256=abc', 'md5=:AAAA:', `x${header}`])('is not understood in: %s', (said) =>
    expect(() => digestIn(said)).toThrow(
      expect.objectContaining({ status: 422, code: 'bad-content-digest' }) as Error,
    ),
  );
});
