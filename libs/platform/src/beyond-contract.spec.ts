import { AgreementTerms, HiringNeedTerms } from '@mizan/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { beyondContract } from './beyond-contract.js';
import { checked } from './contract.pipe.js';
import type { Problem } from './problems/problem.js';

let looked = 0;
class CountedItem {
  @ValidateBy({ name: 'counted', validator: { validate: () => ++looked > 0 } }) a!: number;
  @IsOptional() @ArrayMaxSize(2) list?: number[];
}
class Counted {
  @ValidateNested({ each: true }) @Type(() => CountedItem) items!: CountedItem[];
}
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

  it.each([
    ['members that no class has', { a: 1, ...wide(51) }],
    ['a list that is too long', { a: 1, list: [1, 2, 3] }],
  ])('is found before any validator looks: %s', async (_, content) => {
    looked = 0;
    expect(await faultsOf({ items: [{ a: 1 }, content] }, Counted)).not.toEqual([]);
    expect(looked).toBe(0);
    expect(await faultsOf({ items: [{ a: 1 }, { a: 2 }] }, Counted)).toEqual([]);
    expect(looked).toBe(2);
  });
});
