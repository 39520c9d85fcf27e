import type { Language } from '@mizan/platform';
import { serviceNames } from '../service-names.js';

const titles: Readonly<Record<Language, string>> = {
  fr: 'Interfaces de Mizan',
  ar: 'واجهات ميزان',
  en: 'Interfaces of Mizan',
};
const topicsName: Readonly<Record<Language, string>> = {
  fr: 'sujets Kafka',
  ar: 'مواضيع كافكا',
  en: 'Kafka topics',
};

const connectName: Readonly<Record<Language, string>> = {
  fr: 'raccorder votre système',
  ar: 'ربط نظامكم المعلوماتي',
  en: 'connect your system',
};

const documents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(serviceNames.map((name) => [name, `/api/${name}/openapi.json`])),
  portal: '/openapi.json',
};

/** A page with a menu of the documents and one of them. */
export function frame(language: Language, chosen: string, main: string): string {
  const linkTo = (address: string, name: string, text: string) =>
    `<a href="${address}"${name === chosen ? ' aria-current="page"' : ''}>${text}</a>`;
  const link = (name: string, text: string) => linkTo(`/docs?of=${name}`, name, text);
  const choice = [
    ...Object.keys(documents).map((name) => link(name, name)),
    link('topics', topicsName[language]),
    linkTo('/docs/connect', 'connect', connectName[language]),
  ].join(' · ');
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${titles[language]}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/docs/swagger-ui.css"><link rel="stylesheet" href="/docs/page.css"></head>
<body><header><p class="name"><a href="/">Mizan</a> · ${titles[language]}</p><nav>${choice}</nav></header>
${main}
</body></html>`;
}

/** An OpenAPI document in Swagger UI; by default the first one. */
export function documentsPage(language: Language, asked = ''): string {
  const chosen = Object.hasOwn(documents, asked) ? asked : Object.keys(documents)[0]!;
  return frame(
    language,
    chosen,
    `<div id="document" dir="ltr" data-url="${documents[chosen]}"></div>\n<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script>`,
  );
}

/** By default Swagger UI calls a validator on the web; this turns it off. */
export const starter = `
const place = document.querySelector('#document');
SwaggerUIBundle({ url: place.dataset.url, domNode: place, validatorUrl: null, docExpansion: 'list', defaultModelsExpandDepth: 0, presets: [SwaggerUIBundle.presets.apis] });
`;
