import { IMPORT_MODES, IMPORT_STATUSES, type ImportMode } from '@mizan/contracts';
import { ListQuery } from '@mizan/platform';
import { IsIn, IsOptional } from 'class-validator';
import { LINE_RESULTS } from './imports.entity.js';

export class ImportOptions {
  @IsOptional() @IsIn(IMPORT_MODES) mode?: ImportMode;
}

export class ImportsQuery extends ListQuery {
  @IsOptional() @IsIn(IMPORT_STATUSES) status?: string;
  @IsOptional() @IsIn(IMPORT_MODES) mode?: string;
}

export class ReportQuery extends ListQuery {
  @IsOptional() @IsIn(LINE_RESULTS) result?: string;
}
