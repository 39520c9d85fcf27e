import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { organisationsIn } from './first-organisations.js';

describe('the organisations that an installation is set up with', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-organisations-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (content: unknown) => {
    const file = path.join(folder, 'organisations.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const known = { id: 'ministry', name: { fr: 'Ministère' }, kind: 'ministry', territory: 'MA' };

  it('are read as they would be registered', async () =>
    expect(await organisationsIn(fileOf([known]))).toMatchObject([known]));
  it('are those of the repository', async () => {
    const file = path.resolve(import.meta.dirname, '../../../../deploy/organisations.json');
    expect((await organisationsIn(file)).length).toBeGreaterThan(1);
  });
  it('are refused with the place of what is wrong', async () => {
    const file = fileOf([known, { ...known, kind: 'club' }]);
    await expect(organisationsIn(file)).rejects.toThrow(/organisation 2: .*\/kind/);
  });
});
