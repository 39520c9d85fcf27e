import { IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { aggregate, type EventOf } from '../aggregate.js';
import { IsFileHash, IsOrganisation, IsTerritory } from '../codes.js';

export const IMPORT_MODES = ['per-line', 'all-or-nothing'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];
export const IMPORT_STATUSES = ['running', 'completed', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;

/**
 * An import of needs. The counts are in lines: `received = accepted + unchanged + refused`. Each
 * accepted line is one event with this `importid`.
 */
export class ImportState {
  @IsUUID() importId!: string;
  @IsOrganisation() organisation!: string;
  /** Of the organisation: its lines lie within it. Left out by those of before it was kept. */
  @IsOptional() @IsTerritory() territory?: string | null;
  @IsIn(IMPORT_MODES) mode!: ImportMode;
  @IsIn(IMPORT_STATUSES) status!: ImportStatus;
  /** The hash of the body, once it was read to its end. */
  @IsOptional() @IsFileHash() sha256?: string | null;
  @IsInt() @Min(0) received!: number;
  @IsInt() @Min(0) accepted!: number;
  @IsInt() @Min(0) unchanged!: number;
  @IsInt() @Min(0) refused!: number;
  @Matches(INSTANT) startedAt!: string;
  @IsOptional() @Matches(INSTANT) endedAt?: string | null;
}

/** A finished import of needs. */
export const needImport = aggregate('employer-needs', 'import', {
  state: ImportState,
  id: 'importId',
  events: {
    'ma.mizan.employer-needs.import-completed.v1':
      'An import was read to its end: as many events as it accepted lines carry its importid',
    'ma.mizan.employer-needs.import-failed.v1':
      'An import ended before its last line; what it accepted until then stays',
  },
});
export type NeedImportEvent = EventOf<typeof needImport>;
