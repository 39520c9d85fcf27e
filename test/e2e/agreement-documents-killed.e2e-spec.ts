import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { onEmbedded } from '../support/event-logs.js';
import { accepted, type Agreement, Plan } from '../support/plan.js';
import { pdfOf } from '../support/pdf.js';

interface Documented extends Agreement {
  documents: { hash: string; size: number | null }[];
}
const MB = 1_000_000;
const KILLS = 6;

onEmbedded('documents that are added while their service is killed', (log) => {
  it('are there whole or not at all, and every one is once it was sent again', async () => {
    const { mizan } = log;
    const { id } = await new Plan(mizan).draftConvention({ occupation: '2642' });
    const path = `partner-agreements/v1/agreements/${id}`;
    const files = Array.from({ length: 24 }, (_, i) =>
      Buffer.concat([pdfOf([`Document ${i}`]), randomBytes((1 + (i % 5)) * MB)]),
    );
    const hashOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const send = async (bytes: Buffer) => {
      const answer = await mizan
        .as('anapec')
        .post(`${path}/documents?kind=other&fileName=a.pdf`, new Uint8Array(bytes), {
          contentType: 'application/octet-stream',
        })
        .catch(() => undefined);
      return answer?.status === 200;
    };
    const token = await mizan.as('anapec').bearer();
    const isWhole = async (hash: string) => {
      const answer = await fetch(`${mizan.url}/api/${path}/documents/${encodeURIComponent(hash)}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return hashOf(Buffer.from(await answer.arrayBuffer())) === hash;
    };

    const killing = (async () => {
      for (let i = 0; i < KILLS; i++) {
        await sleep(300 + 137 * i);
        process.kill(mizan.run().servicePids['partner-agreements']!, 'SIGKILL');
        await sleep(1_500);
      }
    })();
    const acknowledged: string[] = [];
    const left = [...files];
    for (const deadline = Date.now() + 90_000; left.length > 0 && Date.now() < deadline;) {
      const batch = left.splice(0, 4);
      const done = await Promise.all(batch.map(send));
      batch.forEach((bytes, i) => (done[i] ? acknowledged.push(hashOf(bytes)) : left.push(bytes)));
      if (!done.every(Boolean)) await sleep(200);
    }
    await killing;
    await new Plan(mizan).eventually(
      async () => (await mizan.as('anapec').get(path)).status,
      (status) => status === 200,
    );
    const { documents } = accepted(await mizan.as('anapec').get<Documented>(path));
    expect(documents.map(({ hash }) => hash).sort()).toEqual(acknowledged.sort());
    expect(acknowledged).toHaveLength(files.length);
    const whole = await Promise.all(documents.map(({ hash }) => isWhole(hash)));
    expect(whole.every(Boolean)).toBe(true);
    expect(mizan.verify().status).toBe(0);
  }, 180_000);
});
