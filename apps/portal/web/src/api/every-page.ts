interface Page<Row> {
  readonly data: readonly Row[];
  readonly next: string | null;
}

/** All rows of a list, page by page, for lists that are counted or added up. */
export async function everyPage<Row>(
  ask: (cursor: string | undefined) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    rows.push(...page.data);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
