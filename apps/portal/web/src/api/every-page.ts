interface Page<Row> {
  readonly data: readonly Row[];
  readonly next: string | null;
}

/** Every row of a list, page after page: what is counted or added up is never its first page only. */
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
