import { BODY_IDLE_MS } from '@mizan/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ClamdScanner, type ClamdSettings } from './clamd-scanner.js';
import { FILE_SCANNER } from './file-scanner.js';
import { FILE_STORE, type FileStore } from './file-store.js';
import { FILE_LIMITS, type FileLimits, Files } from './files.js';
import { FolderStore } from './folder-store.js';
import { type S3Settings, S3Store } from './s3-store.js';

export interface FileSettings {
  readonly bytesMax: number;
  readonly folder?: string | undefined;
  /** Used instead of the folder where it is given. */
  readonly s3?: S3Settings | undefined;
  /** Without it files are kept unscanned, and their records say so. */
  readonly clamd?: ClamdSettings | undefined;
}

@Module({})
export class FilesModule {
  static of({ bytesMax, folder, s3, clamd }: FileSettings): DynamicModule {
    const incoming = path.join(folder ?? path.join(tmpdir(), 'mizan'), 'incoming');
    const limits: FileLimits = { incoming, bytesMax, idleMs: BODY_IDLE_MS };
    return {
      module: FilesModule,
      providers: [
        Files,
        { provide: FILE_STORE, useFactory: () => storeOf({ folder, s3 }) },
        { provide: FILE_SCANNER, useValue: clamd ? new ClamdScanner(clamd) : null },
        { provide: FILE_LIMITS, useValue: limits },
      ],
      exports: [Files],
    };
  }
}

/** A service that would lose its files does not start. */
function storeOf({ folder, s3 }: Pick<FileSettings, 'folder' | 's3'>): FileStore {
  if (s3) return new S3Store(s3);
  if (folder) return new FolderStore(path.join(folder, 'kept'));
  throw new Error('Files have no place: FILES_FOLDER or FILES_S3_URL is needed');
}
