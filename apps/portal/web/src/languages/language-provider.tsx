import { DirectionProvider, useDirection } from '@mantine/core';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { IntlProvider } from 'react-intl';
import {
  directionOf,
  keepLanguage,
  type Language,
  locales,
  type Words,
  wordsOf,
} from './languages';

interface Choice {
  language: Language;
  choose(language: Language): void;
}
const LanguageContext = createContext<Choice>({ language: 'fr', choose: () => undefined });

export const useLanguage = (): Choice => use(LanguageContext);

interface Props {
  initial: { language: Language; words: Words };
  children: ReactNode;
}

/** The words of one language, its direction and formats, for all below. */
export function LanguageProvider({ initial, children }: Props) {
  const [{ language, words }, setSpoken] = useState(initial);
  const choose = useCallback((next: Language) => {
    keepLanguage(next);
    void wordsOf(next).then((loaded) => setSpoken({ language: next, words: loaded }));
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return (
    <LanguageContext value={choice}>
      <IntlProvider
        locale={locales[language]}
        messages={words}
        timeZone="Africa/Casablanca"
        defaultLocale="fr-FR"
      >
        <DirectionProvider initialDirection={directionOf(language)} detectDirection={false}>
          <DocumentLanguage language={language} />
          {children}
        </DirectionProvider>
      </IntlProvider>
    </LanguageContext>
  );
}

function DocumentLanguage({ language }: { language: Language }) {
  const { setDirection } = useDirection();
  useEffect(() => {
    document.documentElement.lang = language;
    setDirection(directionOf(language));
  }, [language, setDirection]);
  return null;
}
