import 'reflect-metadata';
import { ROLES } from '@mizan/contracts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ACCESS, accessPage } from './access/page.js';
import { rightOf, type RowName, WHO_MAY } from './access/who-may.js';
import { serviceDocuments } from './support/documents.js';

const owners = serviceDocuments.filter(({ name }) => name !== 'portal');
const routesIn = (name: string) =>
  new Set(ACCESS[name as keyof typeof ACCESS].map(({ route }) => route));

describe('the table of rights', () => {
  it('has a right for every row and role', () => {
    for (const row of Object.keys(WHO_MAY) as RowName[])
      for (const role of ROLES) expect(() => rightOf(row, role)).not.toThrow();
  });

  it.each(owners)('names every operation of $name, and no other', ({ name, api }) =>
    expect([...routesIn(name)].sort()).toEqual(Object.keys(api.operations).sort()),
  );

  it('is published as it is (npm run docs)', () =>
    expect(
      readFileSync(path.resolve(import.meta.dirname, '../apps/portal/docs/ACCESS.md'), 'utf8'),
    ).toBe(accessPage()));
});
