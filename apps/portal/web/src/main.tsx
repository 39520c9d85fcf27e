import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/styles';
import { Application } from './app/application';
import { chosenLanguage, directionOf, wordsOf } from './languages/languages';

const language = chosenLanguage();
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
const words = await wordsOf(language);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Application initial={{ language, words }} />
  </StrictMode>,
);
