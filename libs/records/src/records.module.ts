import { type DynamicModule, Module } from '@nestjs/common';
import { DueRecords } from './due-records.js';
import type { AnyKind } from './record-kind.js';
import { KINDS } from './record-kinds.js';
import { RecordReader } from './record-reader.js';
import { RecordWriter } from './record-writer.js';
import { Records } from './records.js';
import { SourcedRecords } from './sourced-records.js';
import { StatesController } from './states.controller.js';

/** The records that a service owns: their commands, their stream of states, and what the date does to them. */
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
        Records,
        SourcedRecords,
        DueRecords,
      ],
      exports: [RecordWriter, RecordReader, Records, SourcedRecords],
    };
  }
}
