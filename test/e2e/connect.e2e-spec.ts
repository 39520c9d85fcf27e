import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeBlocks, type CodeName } from '../../apps/portal/src/documents/connect/code.js';
import { describeWithClients, ensureClients, javaClassPath, python } from '../support/clients.js';
import { onStandingKafka } from '../support/event-logs.js';
import { accepted, Plan } from '../support/plan.js';

const LANGUAGES = { fr: 'ltr', ar: 'rtl', en: 'ltr' } as const;
const named = Object.entries(codeBlocks) as [CodeName, (typeof codeBlocks)[CodeName]][];
const ofLanguage = (language: string) => named.filter(([, block]) => block.language === language);

/** What a reader copies from a page: the text of its blocks by their names. */
function blocksIn(html: string): Map<string, string> {
  const shown = html.matchAll(/<pre [^>]*data-block="([^"]+)"[^>]*><code>([^]*?)<\/code><\/pre>/g);
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return new Map([...shown].map(([, name, text]) => [name!, plain(text!)]));
}

describeWithClients('the page that says how to connect a system', () => {
  beforeAll(() => ensureClients(), 300_000);

  onStandingKafka('on a running Mizan', (log) => {
    let folder: string;
    let blocks: Map<string, string>;
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'mizan-connect-'));
      blocks = blocksIn(await (await fetch(`${log.mizan.url}/docs/connect`)).text());
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /**
     * The lines of the page, with the addresses of this Mizan in place of those of an installation.
     */
    const here = (name: string) =>
      blocks
        .get(name)!
        .replaceAll('http://localhost:8080', log.mizan.url)
        .replaceAll('localhost:9092', log.brokers.join(','));
    const run = (command: string, ...options: string[]) => {
      const { status, stdout, stderr } = spawnSync(command, options, { encoding: 'utf8' });
      expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
      return stdout;
    };
    const needOf = (organisation: string, externalId: string) => {
      const read = async () =>
        accepted(
          await log.mizan
            .as(organisation)
            .get<{ data: { openings: number }[] }>(
              `employer-needs/v1/needs?externalId=${externalId}`,
            ),
        ).data.map(({ openings }) => openings);
      return new Plan(log.mizan).eventually(read, (found) => found.length > 0);
    };

    it.each(Object.entries(LANGUAGES))(
      'is there in %s, with every block of code',
      async (language, direction) => {
        const answers = await Promise.all([
          fetch(`${log.mizan.url}/docs/connect?language=${language}`, {
            headers: { 'accept-language': 'de' },
          }),
          fetch(`${log.mizan.url}/docs/connect`, { headers: { 'accept-language': language } }),
        ]);
        for (const answer of answers) {
          expect([answer.status, answer.headers.get('content-language')]).toEqual([200, language]);
          const html = await answer.text();
          expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
          expect([...blocksIn(html)]).toEqual(named.map(([name, { code }]) => [name, code]));
        }
      },
    );

    it('says the same in every language', async () => {
      const shapes = await Promise.all(
        Object.keys(LANGUAGES).map(async (language) => {
          const html = await (
            await fetch(`${log.mizan.url}/docs/connect?language=${language}`)
          ).text();
          const terms = [...html.matchAll(/<code dir="ltr">([^<]+)<\/code>/g)].map(
            ([, one]) => one,
          );
          return { terms: [...new Set(terms)].sort(), headings: html.match(/<h2>/g)?.length };
        }),
      );
      expect(shapes[1]).toEqual(shapes[0]);
      expect(shapes[2]).toEqual(shapes[0]);
    });

    it('leads to it from the other documents', async () =>
      expect(await (await fetch(`${log.mizan.url}/docs`)).text()).toContain(
        'href="/docs/connect"',
      ));

    it('pushes a need and an agreement by curl', async () => {
      const lines = ofLanguage('sh').map(([name]) => here(name));
      const answers = run('bash', '-euc', lines.join('\necho\n'));
      expect(answers.match(/"result":"created"/g)).toHaveLength(2);
      expect(await needOf('anapec', 'ANAPEC-2026-0001')).toEqual([120]);
      const again = run('bash', '-euc', lines.join('\necho\n'));
      expect(again).toBe(answers);
    });

    it('pushes a need by Python over HTTP, and by confluent-kafka', async () => {
      expect(run(python, '-c', here('pythonHttp'))).toBe('anapec-2026-11-24-0002 created \n');
      run(python, '-c', here('pythonKafka'));
      expect(await needOf('anapec', 'ANAPEC-2026-0002')).toEqual([15]);
      expect(await needOf('anapec', 'ANAPEC-2026-0003')).toEqual([8]);
    });

    it('pushes a need by Java over HTTP, and by Apache’s client', async () => {
      const answers = ofLanguage('java').map(([name]) => {
        const file = path.join(folder, `${name}.java`);
        writeFileSync(file, here(name));
        return run('java', '-cp', javaClassPath, file);
      });
      expect(answers[0]).toContain('"result":"created"');
      expect(await needOf('anapec', 'ANAPEC-2026-0004')).toEqual([40]);
      expect(await needOf('council-ma-04', 'RSK-2026-0002')).toEqual([25]);
    }, 60_000);
  });
});
