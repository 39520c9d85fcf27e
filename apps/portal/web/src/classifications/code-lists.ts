import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../languages/language-provider';
import type { Language } from '../languages/languages';
import { clients, read } from '../api/clients';

export type ListName = 'territory' | 'occupation' | 'sector';
export interface Code {
  code: string;
  parents: string[];
  level: string;
  labels: Partial<Record<Language, string>>;
  from?: string;
  to?: string;
}

/** A code list in the reader's language. */
export interface Labels {
  isLoaded: boolean;
  /** The label of a code; the code itself if there is none. */
  of(code: string): string;
  /** The language of the label, if it is not the reader's. */
  langOf(code: string): Language | undefined;
  levelOf(code: string): string | undefined;
  at(level: string): Code[];
  below(code: string): Code[];
  parentOf(code: string): string | undefined;
  /** Whether a code is `whole` or below it. */
  isWithin(code: string, whole: string): boolean;
  all: readonly Code[];
}

const FALLBACK: readonly Language[] = ['fr', 'en'];

/**
 * Every label exists in every language (a test checks it). If one is missing all the same, a label
 * in another language is better than a code, and its language is marked.
 */
const spokenIn = ({ labels }: Code, language: Language): Language | undefined =>
  [language, ...FALLBACK].find((one) => labels[one] !== undefined);
function labelOf(one: Code, language: Language): string {
  const spoken = spokenIn(one, language);
  return (spoken && one.labels[spoken]) ?? one.code;
}

function labelsOf(codes: readonly Code[], language: Language): Labels {
  const byCode = new Map(codes.map((one) => [one.code, one]));
  const isWithin = (code: string, whole: string): boolean =>
    code === whole || (byCode.get(code)?.parents ?? []).some((parent) => isWithin(parent, whole));
  return {
    isLoaded: codes.length > 0,
    of: (code) => {
      const known = byCode.get(code);
      return known ? labelOf(known, language) : code;
    },
    langOf: (code) => {
      const known = byCode.get(code);
      const spoken = known && spokenIn(known, language);
      return spoken === language ? undefined : spoken;
    },
    levelOf: (code) => byCode.get(code)?.level,
    at: (level) => codes.filter((one) => one.level === level),
    below: (code) => codes.filter(({ parents }) => parents.includes(code)),
    parentOf: (code) => byCode.get(code)?.parents[0],
    isWithin,
    all: codes,
  };
}

const NONE: readonly Code[] = [];

/** Loaded once per visit: the lists change only with a release. */
export const codeListQuery = (list: ListName) =>
  queryOptions({
    queryKey: ['code-list', list] as const,
    queryFn: async ({ signal }) =>
      (
        await read(
          clients.projections.GET('/v1/code-lists/{list}', { params: { path: { list } }, signal }),
        )
      ).data as unknown as Code[],
    staleTime: Infinity,
  });

export function useCodeList(list: ListName): Labels {
  const { language } = useLanguage();
  const { data } = useQuery(codeListQuery(list));
  return useMemo(() => labelsOf(data ?? NONE, language), [data, language]);
}
