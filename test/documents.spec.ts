import 'reflect-metadata';
import { isRefused, recordedExamples } from '@mizan/documents';
import { registeredTexts } from '@mizan/platform';
import { Validator } from '@seriousme/openapi-schema-validator';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorTable, unexplainedCodes } from './examples/error-table.js';
import { DescribedAnswers } from './support/described-answers.js';
import { serviceDocuments } from './support/documents.js';

/** Pages and files for people, which are not part of the API. */
const NOT_AN_INTERFACE =
  /^(GET \/(docs.*|session|sign-in.*|openapi\.json|asyncapi\.json)|POST \/sign-out)$/;
/**
 * What all services have in common is shown once, in the portal. Operators' routes and the stream
 * have tests of their own.
 */
const EVERYWHERE = [
  'readLiveness',
  'readReadiness',
  'moveClock',
  'listConsumers',
  'listParkedEvents',
  'replayParkedEvents',
  'replayParkedEvent',
  'readStates',
  'followMovements',
];

describe.each(serviceDocuments)('the OpenAPI document of $name', ({ api, routes, openApi }) => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(openApi()));
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, '3.1']);
  });

  it('has every route, and no other', () => {
    const known = routes.map(({ key }) => key).filter((key) => !NOT_AN_INTERFACE.test(key));
    expect(Object.keys(api.operations).sort()).toEqual([...new Set(known)].sort());
  });

  it('names each operation once', () => {
    const ids = Object.values(api.operations).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(serviceDocuments)('the examples of $name', ({ api, examplesFile, openApi }) => {
  const document = openApi();
  const examples = recordedExamples(examplesFile);
  const described = new DescribedAnswers(document);
  const named = examples.map(
    (example) => [`${example.operation}: ${example.name}`, example] as const,
  );

  it('show each operation at least once as it succeeds', () => {
    const shown = new Set(
      examples.filter((example) => !isRefused(example)).map(({ operation }) => operation),
    );
    expect(
      Object.values(api.operations)
        .map(({ id }) => id)
        .filter((id) => !shown.has(id) && !EVERYWHERE.includes(id)),
    ).toEqual([]);
  });

  it.each(named)('answer as described: %s', (_, example) =>
    expect(described.faultsOfAnswer(example)).toEqual([]),
  );
  it.each(
    named.filter(([, example]) => !isRefused(example) && typeof example.request.body === 'object'),
  )('ask as described: %s', (_, example) => expect(described.faultsOfBody(example)).toEqual([]));
  it.each(named.filter(([, example]) => !isRefused(example)))(
    'have parameters as described: %s',
    (_, example) => expect(described.faultsOfParameters(example)).toEqual([]),
  );
});

describe('the table of errors', () => {
  it('has codes that every document describes', () => {
    const { components } = serviceDocuments[0]!.openApi() as {
      components: { schemas: { Problem: { properties: { type: { pattern: string } } } } };
    };
    const pattern = new RegExp(components.schemas.Problem.properties.type.pattern);
    const types = Object.keys(registeredTexts()).map((code) => `urn:mizan:problem:${code}`);
    expect(types.filter((type) => !pattern.test(type))).toEqual([]);
  });
  it('has a request for every code, or says how it comes about', () =>
    expect(unexplainedCodes()).toEqual([]));
  it('is up to date (npm run docs)', () =>
    expect(
      readFileSync(path.resolve(import.meta.dirname, '../apps/portal/docs/ERRORS.md'), 'utf8'),
    ).toBe(errorTable()));
});
