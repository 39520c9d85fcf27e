import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { pdfOf } from '../../../../test/support/pdf.js';
import { Plan, type Versioned } from '../../../../test/support/plan.js';
import {
  KEY_ID,
  type S3Server,
  SECRET,
  startS3Server,
} from '../../../../test/support/s3-server.js';
import { AppModule } from '../app.module.js';
import { streamed } from './streamed.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';

describe('the documents of an installation with a bucket', () => {
  let server: S3Server;
  let owner: Owner;
  let agreement: Versioned;
  beforeAll(async () => {
    server = await startS3Server();
    const env = { FILES_S3_URL: server.url, FILES_S3_KEY_ID: KEY_ID, FILES_S3_SECRET: SECRET };
    owner = await startOwner('partner-agreements', AppModule, { streams: streamed, env });
    agreement = await new Plan(owner).draftConvention({});
  }, 60_000);
  afterAll(async () => {
    await owner?.close();
    server?.close();
  });
  const add = (bytes: Buffer) =>
    owner
      .as('anapec')
      .post<{ code?: string; documents: object[] }>(
        `${AGREEMENTS}/${agreement.id}/documents?kind=text&fileName=a.pdf`,
        new Uint8Array(bytes),
        { contentType: 'application/octet-stream' },
      );

  it('are in the bucket alone, and come back from there', async () => {
    const bytes = pdfOf(['Dans un compartiment']);
    const name = createHash('sha256').update(bytes).digest('hex');
    expect((await add(bytes)).status).toBe(200);
    expect(server.objects.get(name)?.bytes.equals(bytes)).toBe(true);
    expect(readdirSync(owner.files)).toEqual(['incoming']);
    expect(readdirSync(path.join(owner.files, 'incoming'))).toEqual([]);
    const answer = await fetch(
      `${owner.url}/v1/agreements/${agreement.id}/documents/sha256:${name}`,
      { headers: { authorization: `Bearer ${await owner.as('council-ma-04').bearer()}` } },
    );
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('are not recorded while the bucket is away, and are once it is back', async () => {
    const bytes = pdfOf(['Plus tard']);
    server.failWith(503);
    const { status, body, headers } = await add(bytes);
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'away', '1']);
    server.failWith(undefined);
    expect((await owner.eventsOf(agreement.id)).at(-1)).toBe('document-added 2');
    expect((await add(bytes)).body.documents).toHaveLength(2);
  });
});
