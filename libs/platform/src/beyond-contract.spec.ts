import { AgreementTerms, HiringNeedTerms } from '@mizan/contracts';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { beyondContract } from './beyond-contract.js';
import { checked } from './contract.pipe.js';
import type { Problem } from './problems/problem.js';

const need = { externalId: 'N-1', territory: 'MA-KEN', openings: 12 };
const wide = (members: number) =>
  Object.fromEntries(Array.from({ length: members }, (_, i) => [`f${i}`, i]));
const faultsOf = (content: object, contract: new () => object = HiringNeedTerms) =>
  checked(contract, content).then(
    () => [],
    ({ extra }: Problem) => extra.errors ?? [],
  );

describe('what a body holds beyond its contract', () => {
  it('is found at every depth, with its place', async () => {
    const faults = await faultsOf({ ...need, 'a/b': 1, allocation: [{ openings: 1, c: 2 }] });
    expect(faults).toEqual(
      expect.arrayContaining([
        { pointer: '/a~1b', code: 'unknown-field' },
        { pointer: '/allocation/0/c', code: 'unknown-field' },
      ]),
    );
  });
  it('is told together with what else is wrong, as long as it is not too much', async () => {
    const codes = (await faultsOf({ ...need, openings: 0, colour: 'red' })).map(({ code }) => code);
    expect(codes.sort()).toEqual(['too-small', 'unknown-field']);
  });
  it('is told up to fifty times', async () =>
    expect(await faultsOf({ ...need, ...wide(199) })).toHaveLength(50));
  it('is a list that is too long, whose items nobody looks at', async () =>
    expect(
      await faultsOf(
        { commitments: Array.from({ length: 201 }, () => ({})), conditions: [] },
        AgreementTerms,
      ),
    ).toEqual([{ pointer: '/commitments', code: 'list-too-long', parameters: { limit: 200 } }]));
  it('is not looked for in plain content, whatever its members are called', () => {
    const plain = { constructor: 5, colour: 'red' };
    const instance = Object.assign(new AgreementTerms(), { parties: [plain] });
    expect(beyondContract(instance, 50)).toEqual([]);
  });
  it('is nothing where the contract has it all', () =>
    expect(beyondContract(Object.assign(new HiringNeedTerms(), need), 50)).toEqual([]));

  it('costs less to find than what validators take to say it', async () => {
    const content = { ...need, allocation: Array.from({ length: 1_000 }, () => wide(90)) };
    const took = async (work: () => Promise<unknown>) => {
      const began = performance.now();
      await work();
      return performance.now() - began;
    };
    const options = { whitelist: true, forbidNonWhitelisted: true };
    await took(() => faultsOf(content)); // compiled
    const [here, there] = [
      await took(() => faultsOf(content)),
      await took(() => validate(plainToInstance(HiringNeedTerms, content), options)),
    ];
    expect(here).toBeLessThan(there / 2);
  }, 30_000);
});
