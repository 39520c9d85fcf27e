import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../languages/language-provider';
import { useFormats } from '../languages/formats';
import type { Language } from '../languages/languages';
import { useSay } from '../languages/say';
import { useToday } from '../dates/today';
import { csvOf } from './csv';
import { download } from './download';
import type { ListSearch } from './list-search';
import { type Column, everyRow, type Register, ROWS_MAX } from './register';
import styles from './tables.module.css';

interface Props<Row> {
  register: Register<Row>;
  columns: readonly Column<Row>[];
  search: ListSearch;
  file: string;
}
type State =
  | { kind: 'idle' }
  | { kind: 'working' }
  | { kind: 'done'; rows: number; isCut: boolean }
  | { kind: 'failed' };

type FileKind = 'csv' | 'xlsx';

async function fileOf<Row>(
  kind: FileKind,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): Promise<Blob> {
  const names = columns.map(({ name }) => name);
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  if (kind === 'xlsx')
    return (await import('./workbook')).workbookOf(names, cells, language === 'ar');
  const csv = csvOf(names, cells, language === 'en' ? '.' : ',');
  return new Blob([csv], { type: 'text/csv;charset=utf-8' });
}

/** Exports the whole filtered list as a file, in the language of the page. */
export function ExportMenu<Row>({ register, columns, search, file }: Props<Row>) {
  const say = useSay();
  const { count } = useFormats();
  const { language } = useLanguage();
  const today = useToday();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const write = async (kind: FileKind) => {
    setState({ kind: 'working' });
    const { rows, isCut } = await everyRow(register, search);
    download(await fileOf(kind, columns, rows, language), `${file}-${today()}.${kind}`);
    setState({ kind: 'done', rows: rows.length, isCut });
  };
  const start = (kind: FileKind) => void write(kind).catch(() => setState({ kind: 'failed' }));
  return (
    <div className={styles.export}>
      <span role="status" className={styles.exported}>
        {state.kind === 'done' &&
          say(state.isCut ? 'tables.exported-cut' : 'tables.exported', {
            n: state.rows,
            shown: count(state.rows),
            max: count(ROWS_MAX),
          })}
        {state.kind === 'failed' && say('tables.export-failed')}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" size="xs" loading={state.kind === 'working'}>
            {say('tables.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => start('csv')}>{say('tables.export-csv')}</Menu.Item>
          <Menu.Item onClick={() => start('xlsx')}>{say('tables.export-xlsx')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
