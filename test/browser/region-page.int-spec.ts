import { loadConfig } from '@mizan/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPortal } from '../../apps/portal/src/portal.js';
import { steadyPorts } from '../../deploy/local/src/processes.js';
import { describeWithBrowser, documentAfter } from '../support/browser.js';

describeWithBrowser('the region’s page in a browser', () => {
  let projections: Server;
  let app: NestFastifyApplication;
  let url: string;
  let asked = 0;
  let streams = 0;

  /** Each answer has one opening more than the one before. */
  const answer = () => {
    const sides = { demand: 1000 + asked++, supply: 61.2, gap: 900 };
    return { assumptions: 'default-1', asOf: new Date().toISOString(), provisional: false, freshness: { lagMs: 3, parked: 0 }, total: sides, data: [{ territory: 'MA-KEN', allocated: true, ...sides, coverage: 0.06, band: 'very-low' }] };
  };

  beforeAll(async () => {
    projections = createServer((request, response) => {
      if (!request.url?.startsWith('/v1/stream')) return void response.setHeader('content-type', 'application/json').end(JSON.stringify(answer()));
      streams++;
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('id: 1.1\nevent: ready\ndata: {}\n\n');
      // the browser's virtual time stands still while a stream is open
      setTimeout(() => response.end('id: 1.2\nevent: moved\ndata: {"cells":[],"more":false}\n\n'), 100);
    });
    await new Promise<void>((resolve) => projections.listen(0, '127.0.0.1', resolve));
    const service = `http://127.0.0.1:${(projections.address() as AddressInfo).port}`;
    const [port] = await steadyPorts(1);
    url = `http://127.0.0.1:${port}`;
    app = await createPortal(loadConfig({
      NODE_ENV: 'test', LOG_LEVEL: 'error', PORT: String(port), OIDC_ISSUER: `${url}/oidc`, EMPLOYER_NEEDS_URL: service, TRAINING_PLANS_URL: service, PARTNER_AGREEMENTS_URL: service, PLANNING_PROJECTIONS_URL: service,
    }));
    await app.listen(port!, '127.0.0.1');
  });
  afterAll(async () => {
    await app?.close();
    projections.closeAllConnections();
    projections.close();
  });

  it('moves without being loaded again, and shows which figures did', async () => {
    const { html, console } = await documentAfter(`${url}/?lang=en`, 7_000);
    expect(html).toMatch(/<tr data-row="declared" class="moved">/);
    expect(console).toBe('');
    expect(streams).toBeGreaterThan(0);
  }, 60_000);
});
