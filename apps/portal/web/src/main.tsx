import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/styles';
import { Application, queries } from './app/application';
import { printInLight } from './app/print-in-light';
import { router } from './app/router';
import { chosenLanguage, directionOf, wordsOf } from './languages/languages';
import { sessionQuery } from './session/session';

const language = chosenLanguage();
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
// asked for at once: words, page and session do not wait for one another
const [words] = await Promise.all([wordsOf(language), router.load(), queries.prefetchQuery(sessionQuery)]);

printInLight();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Application initial={{ language, words }} />
  </StrictMode>,
);
