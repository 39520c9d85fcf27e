import { LANGUAGES, type Language } from '@mizan/platform';
import { coverageOf } from './coverage.js';
import { lines, type ProjectionRow, type RegionFigures } from './region-figures.js';
import { provinceNames, words, type Words } from './words.js';

// fr-FR rather than fr-MA, whose 23.000 reads as 23 in French
const locales: Record<Language, string> = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' };
const languageNames: Record<Language, string> = { fr: 'Français', ar: 'العربية', en: 'English' };

export interface PageContent { language: Language; figures: RegionFigures | undefined; needsSignIn: boolean; isDemo: boolean }

/** The whole page. Every text that comes from outside is escaped; no script, style or font comes from elsewhere. */
export function page(content: PageContent): string {
  const { language, figures, needsSignIn, isDemo } = content;
  const text = words[language];
  const notice = needsSignIn ? text.signIn : text.away;
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(text.title)}</title>
<link rel="stylesheet" href="/assets/page.css"><script src="/assets/page.js" defer></script>
</head>
<body>
<header><p class="name">${escaped(text.title)}</p>
<nav>${LANGUAGES.map((other) => `<a href="/?lang=${other}" lang="${other}"${other === language ? ' aria-current="true"' : ''}>${languageNames[other]}</a>`).join(' ')}</nav></header>
<main>
<h1>${escaped(text.region)}</h1>
${figures ? body(text, language, figures) : `<p class="notice">${escaped(notice)}</p>`}
<p class="convention">${escaped(text.convention)}</p>
${isDemo ? `<p class="origin">${escaped(text.fictional)}</p>` : ''}
</main>
</body>
</html>
`;
}

function body(text: Words, language: Language, figures: RegionFigures): string {
  const { data, assumptions, asOf, provisional, freshness } = figures['in-force'];
  const provinces = data.filter((row) => row.allocated);
  const rest = data.filter((row) => !row.allocated).map((row) => figureRow(text, language, text.notAllocated, row, 'rest'));
  const when = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Africa/Casablanca' }).format(new Date(asOf));
  const facts = [[text.asOf, provisional ? `${when} (${text.provisional})` : when], [text.freshness, text.lag(freshness.lagMs)], [text.parked, number(language, freshness.parked)], [text.assumptions, assumptions]];
  return `<table id="lines" aria-live="polite">${head(text, text.line)}
<tbody>${lines.map((line) => figureRow(text, language, text.lines[line], figures[line].total, line)).join('\n')}</tbody></table>
<h2>${escaped(text.provinces)}</h2>
<table id="territories">${head(text, '')}
<tbody>${[...provinces.map((row) => figureRow(text, language, nameOf(row, language), row, row.territory ?? '')), ...rest].join('\n')}</tbody></table>
<dl>${facts.map(([term, value]) => `<div><dt>${escaped(term ?? '')}</dt><dd>${escaped(value ?? '')}</dd></div>`).join('')}</dl>`;
}

const head = (text: Words, first: string) =>
  `<thead><tr><th scope="col">${escaped(first)}</th>${[text.demand, text.supply, text.gap, text.coverage].map((label) => `<th scope="col">${escaped(label)}</th>`).join('')}</tr></thead>`;

type Figures = Pick<ProjectionRow, 'demand' | 'supply' | 'gap'> & Partial<Pick<ProjectionRow, 'band' | 'coverage'>>;

function figureRow(text: Words, language: Language, label: string, row: Figures, id: string): string {
  const { ratio, band } = row.band === undefined ? coverageOf(row) : { ratio: row.coverage ?? null, band: row.band };
  const share = ratio === null ? '' : `${new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(ratio)} · `;
  const cells = [number(language, row.demand), number(language, row.supply), number(language, row.gap)];
  const bandWord = band === null ? '–' : (text.bands[band] ?? band);
  return `<tr data-row="${escaped(id)}"><th scope="row">${escaped(label)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td class="band ${escaped(band ?? '')}">${share}${escaped(bandWord)}</td></tr>`;
}

const nameOf = ({ territory }: ProjectionRow, language: Language) => provinceNames[territory ?? '']?.[language] ?? territory ?? '';

function number(language: Language, value: number | null): string {
  return value === null ? '–' : new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }; // attributes are in double quotes
const escaped = (value: string) => value.replace(/[&<>"]/g, (character) => entities[character]!);
