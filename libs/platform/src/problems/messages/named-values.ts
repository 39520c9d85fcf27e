import type { Texts } from '../language.js';

const lists = {
  territory: { fr: 'territoires', ar: 'الوحدات الترابية', en: 'territories' },
  occupation: { fr: 'métiers', ar: 'المهن', en: 'occupations' },
  sector: { fr: 'secteurs', ar: 'القطاعات', en: 'sectors' },
} satisfies Texts;

/** The parameters of a text whose values have names: here a `{list}`. */
export const namedValues = { list: lists } satisfies Record<string, Texts>;
