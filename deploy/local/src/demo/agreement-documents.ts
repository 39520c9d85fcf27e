import type { DemoClient } from './demo-client.js';
import { pdfOf } from './demonstration-pdf.js';

const MADE = [
  'Document de démonstration, produit par le programme.',
  'Il ne reproduit aucun document existant et n’engage personne.',
];

/** The file of an agreement of the demo: a page that says what it is. */
export async function addDemonstration(
  client: DemoClient,
  { id, key, title }: { id: string; key: string; title: string },
): Promise<void> {
  const query = new URLSearchParams({ kind: 'text', fileName: `demonstration-${key}.pdf` });
  await client.call({
    as: 'council-ma-04',
    path: `partner-agreements/v1/agreements/${id}/documents?${query}`,
    key: `${key}-document`,
    contentType: 'application/octet-stream',
    body: pdfOf(['Démonstration', title, ...MADE]),
  });
}
