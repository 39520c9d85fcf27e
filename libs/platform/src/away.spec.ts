import { isAway } from './away.js';

describe('what is away', () => {
  it.each([
    ['a database that shuts down', { code: '57P01' }],
    ['a database that starts', { code: '57P03' }],
    ['a refused connection', { code: 'ECONNREFUSED' }],
    ['a query on a lost connection', { driverError: { code: 'ECONNRESET' } }],
    [
      'a connection lost under a transaction',
      new Error('Query runner already released. Cannot run queries anymore.'),
    ],
    ['a disk that is full', { code: 'ENOSPC' }],
    ['a deadlock', { driverError: { code: '40P01' } }],
  ])('is %s', (_, error) => expect(isAway(error)).toBe(true));

  it.each([
    ['a broken constraint', { code: '23514' }],
    ['a value that cannot be stored', { driverError: { code: '22021' } }],
    ['a fault of ours', new TypeError('x is not a function')],
    ['nothing', undefined],
  ])('is not %s', (_, error) => expect(isAway(error)).toBe(false));
});
