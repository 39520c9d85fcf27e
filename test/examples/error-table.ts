import { codeOf, isProblem, type RecordedExample, recordedExamples } from '@mizan/documents';
import { type ProblemCode, registeredTexts } from '@mizan/platform';
import { serviceDocuments } from '../support/documents.js';
import { withoutExample } from './without-example.js';

interface Found {
  readonly service: string;
  readonly route: string;
  readonly example: RecordedExample;
}
interface Shown {
  readonly code: string;
  readonly errors?: readonly { readonly code: string }[];
}

/**
 * Every code of the API with its texts, a request that gives it and the answer: the text of
 * `apps/portal/docs/ERRORS.md`.
 */
export function errorTable(): string {
  const found = everyExample();
  const rows = everyCode()
    .sort()
    .map((code) => rowOf(code, found));
  return `${HEAD}\n${rows.join('\n')}\n`;
}

/**
 * Codes without an example and without a reason for that, and reasons for codes that have an
 * example.
 */
export function unexplainedCodes(): string[] {
  const found = everyExample();
  return everyCode().filter(
    (code) => (exampleOf(code, found) === undefined) === (withoutExample[code] === undefined),
  );
}

/**
 * The services' documents are made from their modules, so that the texts of all of them are
 * registered.
 */
const everyCode = () => Object.keys(registeredTexts()) as ProblemCode[];

const HEAD = `# Every error code

Written by \`npm run docs\` from requests that were executed on a running Mizan; a test says when it is out of date. An error answers \`application/problem+json\`: its \`code\` is never reworded,
\`detail\` speaks the caller's language. A code of a single field stands in \`errors[]\` of \`invalid\`, with its JSON pointer or parameter; that of a pushed event in its result.

| code | status | fr | ar | en | request | answer |
|---|---|---|---|---|---|---|`;

function everyExample(): Found[] {
  return serviceDocuments.flatMap(({ name, api, examplesFile }) => {
    const routes = new Map(Object.entries(api.operations).map(([route, { id }]) => [id, route]));
    return recordedExamples(examplesFile).map((example) => ({
      service: name,
      route: routes.get(example.operation) ?? '',
      example,
    }));
  });
}

/** Prefers a problem with this code to one that has it among its faults or results. */
function exampleOf(code: ProblemCode, found: readonly Found[]): Found | undefined {
  const direct = found.find(({ example }) => isProblem(example) && codeOf(example) === code);
  return (
    direct ?? found.find(({ example }) => faultsOf(example).some((fault) => fault.code === code))
  );
}

function faultsOf({ answer }: RecordedExample): Shown[] {
  const {
    errors = [],
    results = [],
    data = [],
    links = [],
    failure,
  } = (answer.body ?? {}) as {
    errors?: Shown[];
    results?: Shown[];
    data?: Partial<Shown>[];
    links?: { reason: Shown | null }[];
    failure?: Shown | null;
  };
  return [
    ...errors,
    ...results,
    ...links.flatMap(({ reason }) => reason ?? []),
    ...[...results, ...data].flatMap((one) => one.errors ?? []),
    ...(failure ? [failure] : []),
  ];
}

function rowOf(code: ProblemCode, found: readonly Found[]): string {
  const { fr, ar, en } = registeredTexts()[code]!;
  const shown = exampleOf(code, found);
  const cells = shown
    ? [
        String(shown.example.answer.status),
        fr,
        ar,
        en,
        requestOf(shown),
        answerOf(code, shown.example),
      ]
    : ['', fr, ar, en, withoutExample[code] ?? '', ''];
  return `| \`${code}\` | ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}

function requestOf({ service, route, example: { as, request } }: Found): string {
  const { contentType: _type, ...said } = request;
  return `${as ?? 'without a token'}: \`${service} ${route}\`${Object.keys(said).length > 0 ? ` ${inCode(said)}` : ''}`;
}

function answerOf(code: ProblemCode, example: RecordedExample): string {
  const {
    type: _type,
    title: _title,
    traceId: _trace,
    ...said
  } = example.answer.body as Record<string, unknown>;
  if (isProblem(example) && codeOf(example) === code) return inCode(said);
  return inCode(faultsOf(example).find((fault) => fault.code === code));
}

const CELL_MAX = 420;
const inCode = (value: unknown) => {
  const text = JSON.stringify(value);
  return `\`${text.length > CELL_MAX ? `${text.slice(0, CELL_MAX)}…` : text}\``;
};
