import { ImportState, needImport } from '@mizan/contracts';
import type { Principal } from '@mizan/platform';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { NeedImportEntity } from './imports.entity.js';
import { type ImportView, viewOf } from './imports.view.js';

/** How imports of needs are stored and shown. No command changes an import. */
export const imports: RecordKind<NeedImportEntity, ImportState, ImportView> = {
  aggregate: needImport,
  entity: NeedImportEntity,
  resource: '/v1/imports',
  stateOf: (row) => completed(ImportState, row),
  verbs: {},
  mayRead: ({ organisation }: Principal, row) => row.organisation === organisation,
  view: viewOf,
};
