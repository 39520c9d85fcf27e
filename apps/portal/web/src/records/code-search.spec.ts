import { foundIn } from './code-search';

const choices = [
  { value: '8', label: '8 · Conducteurs' },
  { value: '8212', label: '8212 · Câbleurs en faisceaux électriques' },
  { value: '7412', label: '7412 · Électriciens, câbleurs 82' },
];
const codes = (typed: string) => foundIn(choices, typed).map(({ value }) => value);

describe('a code', () => {
  it('is found by a part of its name, accents or not', () =>
    expect(codes('cableur elec')).toEqual(['8212', '7412']));
  it('comes first where it begins as was typed', () =>
    expect(codes('82')).toEqual(['8212', '7412']));
  it('is found again by what was chosen', () =>
    expect(codes('8212 · Câbleurs en faisceaux électriques')).toEqual(['8212']));
  it('is any where nothing was typed', () => expect(codes(' ')).toHaveLength(3));
});
