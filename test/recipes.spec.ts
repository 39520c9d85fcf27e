import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, '.github/CONTRIBUTING.md'), 'utf8');
const recipes = text.slice(text.indexOf('## Add something')).split('\n### Add ').slice(1);
const filesIn = (recipe: string) =>
  [...recipe.matchAll(/`([\w.-]+\/[\w./-]*|[\w-]+\.(?:json|yml)|\.env\.example)`/g)].map(
    ([, file]) => file!,
  );
/** The maximum number of files to edit by hand, by the first words of the recipe. */
const LIMITS = { 'a field': 9, 'an event': 1, 'an aggregate': 9, 'a measure': 6, 'a service': 10 };

describe('a recipe', () => {
  it.each(Object.entries(LIMITS))('to add %s edits at most %d files by hand', (name, limit) => {
    const recipe = recipes.find((one) => one.startsWith(name)) ?? '';
    const steps = [...recipe.matchAll(/(?:^|[ ,])(\d+)\. /gm)].map(([, step]) => Number(step));
    expect(Math.max(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThanOrEqual(limit);
  });
  it('names files that are there', () => {
    const named = recipes.flatMap(filesIn);
    expect(named.length).toBeGreaterThan(20);
    const isPart = (file: string) => ['rules/'].includes(file); // a folder within a slice
    expect(named.filter((file) => !isPart(file) && !existsSync(path.join(root, file)))).toEqual([]);
  });
});
