import { useState } from 'react';
import { List } from '../tables/list';
import type { ListSearch } from '../tables/list-search';
import type { Column, Register } from '../tables/register';

/** A list within a record. Its order is kept in the page, not in the address. */
export function SubList<Row extends { id: string }>({
  register,
  columns,
  caption,
  file,
}: {
  register: Register<Row>;
  columns: readonly Column<Row>[];
  caption: string;
  file: string;
}) {
  const [search, setSearch] = useState<ListSearch>({});
  return (
    <List
      register={register}
      columns={columns}
      search={search}
      change={(part) => setSearch((now) => ({ ...now, ...part }))}
      caption={caption}
      file={file}
    />
  );
}
