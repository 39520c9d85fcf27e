import type { fr } from './fr';

export const languages = ['fr', 'ar', 'en'] as const;
export type Language = (typeof languages)[number];

export type WordKey = keyof typeof fr;
export type Words = Record<WordKey, string>;

export const languageNames: Record<Language, string> = {
  fr: 'Français',
  ar: 'العربية',
  en: 'English',
};

/** fr-FR instead of fr-MA, whose 23.000 reads as 23 in French. */
export const locales: Record<Language, string> = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' };

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr';

/** The first language of the browser that we have, else French. */
export function firstKnown(preferred: readonly string[]): Language {
  const short = preferred.map((tag) => tag.slice(0, 2).toLowerCase());
  return (
    short
      .map((tag) => languages.find((language) => language === tag))
      .find((language) => language !== undefined) ?? 'fr'
  );
}

const KEPT_AS = 'mizan.language';

export function chosenLanguage(): Language {
  const kept = languages.find((language) => language === localStorage.getItem(KEPT_AS));
  return kept ?? firstKnown(navigator.languages);
}
export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT_AS, language);

const catalogues: Record<Language, () => Promise<Words>> = {
  fr: async () => (await import('./fr')).fr,
  ar: async () => (await import('./ar')).ar,
  en: async () => (await import('./en')).en,
};
/** The words of a language are a chunk of their own, so that a reader loads only one. */
export const wordsOf = (language: Language): Promise<Words> => catalogues[language]();
