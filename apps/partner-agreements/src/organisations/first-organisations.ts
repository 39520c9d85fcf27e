import { lockRegistration } from '@mizan/messaging';
import { checked, Config, type Problem, transactionOf } from '@mizan/platform';
import { type Changed, RecordWriter } from '@mizan/records';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { DataSource, type EntityManager, In } from 'typeorm';
import { RegistrationDto } from './organisations.dto.js';
import { OrganisationEntity } from './organisations.entity.js';
import { organisations } from './organisations.kind.js';
import { register } from './rules/organisation.js';

/**
 * Registers the organisations that an installation is set up with (`ORGANISATIONS_FILE`). One that
 * is registered already stays as it is: what was revised since is newer than the file.
 */
@Injectable()
export class FirstOrganisations implements OnApplicationBootstrap {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(RecordWriter) private readonly writer: RecordWriter,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { ORGANISATIONS_FILE: file } = this.config;
    if (!file) return;
    const first = await organisationsIn(file);
    await transactionOf(this.db, (tx) => this.registerMissing(tx, first));
  }

  private async registerMissing(
    tx: EntityManager,
    first: readonly RegistrationDto[],
  ): Promise<void> {
    const ids = first.map(({ id }) => id).sort();
    for (const id of ids) await lockRegistration(tx, id);
    const rows = await tx.findBy(OrganisationEntity, { organisationId: In(ids) });
    const known = new Set(rows.map(({ organisationId }) => organisationId));
    const changes = first
      .filter(({ id }) => !known.has(id))
      .map(({ id, ...terms }): Changed => ({
        kind: organisations,
        row: Object.assign(new OrganisationEntity(), { version: 0 }),
        change: register(id, null, terms),
      }));
    await this.writer.save(tx, changes);
  }
}

/**
 * Each as it would be registered over HTTP; an error names the file, the organisation and what is
 * wrong with it.
 */
export async function organisationsIn(file: string): Promise<RegistrationDto[]> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!Array.isArray(content)) throw new Error(`ORGANISATIONS_FILE=${file} is no list`);
  const first: RegistrationDto[] = [];
  for (const [i, one] of content.entries())
    first.push(
      await checked(RegistrationDto, one).catch((error: Problem) => {
        const faults = JSON.stringify(error.errorsIn('en'));
        throw new Error(`ORGANISATIONS_FILE=${file}, organisation ${i + 1}: ${faults}`);
      }),
    );
  return first;
}
