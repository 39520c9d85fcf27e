import 'reflect-metadata';
import { isRefused, recordedExamples } from '@mizan/documents';
import { ACCESS } from './access/page.js';
import { reaching } from './fuzz/reaching.js';
import { serviceDocuments } from './support/documents.js';

/**
 * Shown once in the portal, or tried by tests of their own: `test/documents.spec.ts`, `test/fuzz`.
 */
const ELSEWHERE = ['moveClock', 'replayParkedEvents', 'replayParkedEvent'];
const FUZZED_ELSEWHERE = [...ELSEWHERE, 'importNeeds'];

type Methods = Record<string, { operationId: string }>;

describe.each(serviceDocuments.filter(({ name }) => name !== 'portal'))(
  'every command of $name',
  ({ name, api, openApi, examplesFile }) => {
    const commands = Object.entries(api.operations).filter(([route]) => !route.startsWith('GET '));
    const ids = commands.map(([, { id }]) => id);

    it('has an example that succeeds', () => {
      const shown = recordedExamples(examplesFile).filter((example) => !isRefused(example));
      const missing = ids.filter((id) => !shown.some(({ operation }) => operation === id));
      expect(missing.filter((id) => !ELSEWHERE.includes(id))).toEqual([]);
    });

    it('is fuzzed', () => {
      const { paths } = reaching(structuredClone(openApi()), {});
      const fuzzed = Object.values(paths as Record<string, Methods>).flatMap((methods) =>
        Object.values(methods).map(({ operationId }) => operationId),
      );
      const missing = ids.filter((id) => !fuzzed.includes(id));
      expect(missing.filter((id) => !FUZZED_ELSEWHERE.includes(id))).toEqual([]);
    });

    it('is in the matrix of rights', () => {
      const known = ACCESS[name as keyof typeof ACCESS].map(({ route }) => route);
      expect(commands.map(([route]) => route).filter((route) => !known.includes(route))).toEqual(
        [],
      );
    });
  },
);
