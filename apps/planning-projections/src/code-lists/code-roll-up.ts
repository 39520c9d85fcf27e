import { codeLists } from '@mizan/classifications';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/**
 * Loads the lists into the table that roll-ups join, so that a sum over provinces is one SQL
 * statement.
 */
@Injectable()
export class CodeRollUp implements OnModuleInit {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  onModuleInit(): Promise<void> {
    return this.db.transaction(loadCodeRollUp);
  }
}

export async function loadCodeRollUp(tx: EntityManager): Promise<void> {
  const rows = Object.entries(codeLists).flatMap(([name, list]) =>
    list.levels.flatMap((level) =>
      list.all().map(({ code }) => ({ name, level, code, rolled: list.at(code, level) })),
    ),
  );
  const known = rows.filter(({ rolled }) => rolled !== null);
  await tx.query('lock table code_roll_up in share row exclusive mode'); // readers are not blocked; a second process that starts waits
  await tx.query('delete from code_roll_up');
  await tx.query(
    'insert into code_roll_up (list, level, code, rolled) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])',
    [
      known.map(({ name }) => name),
      known.map(({ level }) => level),
      known.map(({ code }) => code),
      known.map(({ rolled }) => rolled),
    ],
  );
}
