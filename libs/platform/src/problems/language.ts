export const LANGUAGES = ['fr', 'ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same text in each language of the API; `{name}` stands for a parameter. */
export type Text = Readonly<Record<Language, string>>;
export type Texts = Readonly<Record<string, Text>>;

/** More than a browser ever sends; the header is read for every error. */
const HEADER_MAX = 500;

/** The caller's language by `Accept-Language`; French where it asks for none of the three. */
export function languageOf(header: string | undefined): Language {
  const asked = (header ?? '')
    .slice(0, HEADER_MAX)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([0-9.]+)/.exec(p)?.[1]).find(Boolean);
      return {
        language: tag.slice(0, 2).toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .sort((a, b) => b.quality - a.quality);
  return (
    LANGUAGES.find(
      (l) => l === asked.find(({ language }) => LANGUAGES.includes(language as Language))?.language,
    ) ?? 'fr'
  );
}
