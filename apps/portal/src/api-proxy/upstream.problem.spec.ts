import { upstreamProblem } from './upstream.problem.js';

describe('an exchange with a service that fails', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, '503 away'],
    [{ code: 'ECONNRESET' }, '503 away'],
    [{ code: 'ENOTFOUND' }, '503 away'],
    [{ code: 'UND_ERR_SOCKET' }, '503 away'],
    [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, '503 away'],
    [{ code: 'UND_ERR_HEADERS_TIMEOUT' }, '504 gateway-timeout'],
    [{ code: 'UND_ERR_BODY_TIMEOUT' }, '504 gateway-timeout'],
    [{ code: 'HPE_INVALID_CONSTANT' }, '502 bad-gateway'],
    [{ name: 'HTTPParserError' }, '502 bad-gateway'],
    [{ code: 'UND_ERR_HEADERS_OVERFLOW' }, '502 bad-gateway'],
  ])('by %j is %s', (error, expected) => {
    const problem = upstreamProblem(error);
    expect(`${problem?.getStatus()} ${problem?.code}`).toBe(expected);
  });
  it.each([[{ code: 'UND_ERR_INVALID_ARG' }], [new TypeError('x is not a function')], [undefined]])(
    'by %j is a fault of ours',
    (error) => expect(upstreamProblem(error)).toBeUndefined(),
  );
});
