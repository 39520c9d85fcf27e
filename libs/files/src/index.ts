import 'reflect-metadata';

export { digestIn } from './content-digest.js';
export { downloadHeaders, etagOf } from './download.js';
export { FILE_TYPES, fittingName } from './file-types.js';
export { type CheckedFile, Files, type Scan, SCANS } from './files.js';
export { FilesModule, type FileSettings } from './files.module.js';
export { filesMessages } from './messages.js';
