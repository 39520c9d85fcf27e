import 'reflect-metadata';

export * from './access.js';
export type { FieldChange } from './history/differences.js';
export { differencesIn } from './history/differences.js';
export { type HistoryEntry, HistoryReader } from './history/history.reader.js';
export { recordsMessages } from './messages.js';
export { ownerMigrations } from './owner-migrations.js';
export * from './record-kind.js';
export { type Changed, RecordWriter, saveRows } from './record-writer.js';
export { RecordReader, type RecordPage } from './record-reader.js';
export { type Deciding, type Patch, Records } from './records.js';
export { RecordsModule } from './records.module.js';
export * from './sourced-records.js';
export { type VersionVerdict, versionAgainst } from './source-versions.js';
