import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/styles';
import { Application } from './app/application';
import { printInLight } from './app/print-in-light';
import { queries } from './app/queries';
import { reloadWhenRebuilt } from './app/rebuilt';
import { router } from './app/router';
import { chosenLanguage, directionOf, wordsOf } from './languages/languages';
import { sessionInPage, sessionKey, sessionQuery } from './session/session';

const language = chosenLanguage();
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
reloadWhenRebuilt();
queries.setQueryData(sessionKey, sessionInPage());
// Started at once and in parallel: words, page, session and the first figures.
const [words] = await Promise.all([
  wordsOf(language),
  router.load(),
  queries.prefetchQuery(sessionQuery),
]);

printInLight();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Application initial={{ language, words }} />
  </StrictMode>,
);
