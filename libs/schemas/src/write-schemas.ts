import 'reflect-metadata';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publishedSchemas } from './published-schemas.js';

const folder = path.resolve(import.meta.dirname, '../../contracts/schemas');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const schemas = publishedSchemas();
for (const [name, text] of schemas) writeFileSync(path.join(folder, name), text);
console.log(`${schemas.length} schemas written to libs/contracts/schemas`);
