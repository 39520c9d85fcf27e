import { type DynamicModule, Module } from '@nestjs/common';
import { DueRecords } from './due-records.js';
import { HistoryReader } from './history/history.reader.js';
import type { AnyKind } from './record-kind.js';
import { KINDS } from './record-kinds.js';
import { RecordReader } from './record-reader.js';
import { RecordWriter } from './record-writer.js';
import { Records } from './records.js';
import { SourcedRecords } from './sourced-records.js';
import { StatesController } from './states.controller.js';

/** The records of a service: their commands, the export of their states, and their due dates. */
@Module({})
export class RecordsModule {
  static of(kinds: readonly AnyKind[]): DynamicModule {
    return {
      module: RecordsModule,
      global: true,
      controllers: [StatesController],
      providers: [
        { provide: KINDS, useValue: kinds },
        RecordWriter,
        RecordReader,
        HistoryReader,
        Records,
        SourcedRecords,
        DueRecords,
      ],
      exports: [RecordWriter, RecordReader, HistoryReader, Records, SourcedRecords],
    };
  }
}
