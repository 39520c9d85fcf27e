import type { Language } from '@mizan/platform';
import { frame } from '../documents.page.js';
import { codeBlocks, type CodeName } from './code.js';
import { ar } from './text.ar.js';
import { en } from './text.en.js';
import { fr } from './text.fr.js';
import type { ConnectSection, ConnectText } from './text.js';

const texts: Readonly<Record<Language, ConnectText>> = { fr, ar, en };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const withCode = (text: string) => escaped(text).replace(/`([^`]+)`/g, '<code dir="ltr">$1</code>');

/** Explains how the system of an agency or a council sends its data. */
export function connectPage(language: Language): string {
  const { title, introduction, sections } = texts[language];
  const main = `<main><h1>${escaped(title)}</h1><p>${withCode(introduction)}</p>${sections.map(sectionOf).join('\n')}</main>`;
  return frame(language, 'connect', main);
}

function sectionOf({ heading, paragraphs = [], code = [], terms = [] }: ConnectSection): string {
  return [
    `<section><h2>${escaped(heading)}</h2>`,
    ...paragraphs.map((text) => `<p>${withCode(text)}</p>`),
    ...(terms.length > 0 ? [`<dl>${terms.map(termOf).join('')}</dl>`] : []),
    ...code.map(codeOf),
    '</section>',
  ].join('\n');
}

const termOf = ([term, meaning]: readonly [string, string]) =>
  `<dt><code dir="ltr">${escaped(term)}</code></dt><dd>${withCode(meaning)}</dd>`;

/** A wide block can be scrolled, also by keyboard. */
function codeOf(name: CodeName): string {
  const { language, code } = codeBlocks[name];
  return `<pre dir="ltr" lang="en" tabindex="0" data-block="${name}" data-language="${language}"><code>${escaped(code)}</code></pre>`;
}
