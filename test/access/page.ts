import { type ServiceName, serviceNames } from '@mizan/contracts';
import type { Access } from './access.js';
import { partnerAgreements } from './agreements.js';
import { jobCreation } from './jobs.js';
import { employerNeeds } from './needs.js';
import { planningProjections } from './projections.js';
import { trainingPlans } from './training.js';
import { COLUMNS, NOTES, type RowName, WHO_MAY } from './who-may.js';

/** Who may use each route of each service. */
export const ACCESS: Readonly<Record<ServiceName, readonly Access[]>> = {
  'employer-needs': employerNeeds,
  'training-plans': trainingPlans,
  'partner-agreements': partnerAgreements,
  'job-creation': jobCreation,
  'planning-projections': planningProjections,
};

const HEAD = `# Who may do what

Written by \`npm run docs\` from the tables in \`test/access\`; a test says when it is out of date. Every cell is asked of the running services, by organisations of every kind, in the territory of the record, in another one and in the kingdom, as a party and as none (\`access-matrix.*int-spec.ts\`).

**O** of its own · **P** as a party · **T** in its territory · **N** above one region, as a party · **I** in the kingdom · **–** refused.

A refusal answers 403, and 404 where the caller may not read the record, so that nobody learns that it exists. A token without the right of this kind is told so at once (403 \`scope-missing\`). \`can\` of each record names what its reader may do now: what this table allows and the state does not forbid.`;

const columns = COLUMNS.map((roles) => roles.join(', '));
const rule = `|---|${columns.map(() => '---|').join('')}`;
const cellsOf = (row: RowName) => WHO_MAY[row].split(' ').join(' | ');

/** The text of \`apps/portal/docs/ACCESS.md\`. */
export function accessPage(): string {
  const rights = (Object.keys(WHO_MAY) as RowName[]).map((row) => `| ${row} | ${cellsOf(row)} |`);
  const notes = Object.entries(NOTES).map(([row, note]) => `- *${row}*: ${note}`);
  const services = serviceNames.flatMap((name) => [`## ${name}`, tableOf(ACCESS[name])]);
  return [
    HEAD,
    `| right | ${columns.join(' | ')} |\n${rule}\n${rights.join('\n')}`,
    `What the rights do not say by themselves:\n\n${notes.join('\n')}`,
    ...services,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function tableOf(accesses: readonly Access[]): string {
  const rows = new Set(accesses.map(rowOf));
  return `| route | named in \`can\` | right |\n|---|---|---|\n${[...rows].join('\n')}`;
}

const rowOf = ({ route, verb, of, row }: Access): string =>
  `| \`${route}\` | ${verb && of === 'record' ? `\`${verb}\`` : ''} | ${row} |`;
