import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { HiringNeedTerms } from './hiring-need.js';

const need = { externalId: 'N-1', territory: 'MA-KEN', openings: 5 };
const faults = (referenceUrl: unknown) =>
  validateSync(plainToInstance(HiringNeedTerms, { ...need, referenceUrl }));

describe('the public address of a need', () => {
  it.each([
    'https://anapec.org/offres?id=12#haut',
    'https://emploi.example.ma',
    `https://a.ma/${'x'.repeat(487)}`,
    null,
    undefined,
  ])('may be %s', (address) => expect(faults(address)).toEqual([]));
  it.each([
    'http://anapec.org/offres',
    'javascript:alert(1)',
    'https://anapec.org@elsewhere.ma/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://anapec.org:99999/',
    'https://anapec.org/two words',
    'https://anapec.org/\u202eoffres',
    'https://anapec.org\nhttps://elsewhere.ma',
    `https://a.ma/${'x'.repeat(488)}`,
    '',
  ])('may not be %j', (address) => expect(faults(address)).toHaveLength(1));
});
