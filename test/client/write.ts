import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { clientTypes } from './types.js';

const folder = path.resolve(import.meta.dirname, '../../libs/client/src');
const types = await clientTypes();
for (const [service, text] of types) writeFileSync(path.join(folder, `${service}.ts`), text);
console.log(`${types.size} files written to libs/client/src`);
