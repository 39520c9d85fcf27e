import { everyServiceAt } from '../support/addresses.js';
import { loadConfig } from '@mizan/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPortal } from '../../apps/portal/src/portal.js';
import { steadyPorts } from '../../deploy/local/src/processes.js';
import { describeWithBrowser, documentAfter } from '../support/browser.js';
import { serviceDocuments } from '../support/documents.js';

describeWithBrowser('the pages of the documents in a browser', () => {
  let services: Server;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    const needs = serviceDocuments.find(({ name }) => name === 'employer-needs')!;
    services = createServer((_request, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(needs.openApi())),
    );
    await new Promise<void>((resolve) => services.listen(0, '127.0.0.1', resolve));
    const service = `http://127.0.0.1:${(services.address() as AddressInfo).port}`;
    const [port] = await steadyPorts(1);
    url = `http://127.0.0.1:${port}`;
    app = await createPortal(
      loadConfig({
        NODE_ENV: 'test',
        LOG_LEVEL: 'error',
        PORT: String(port),
        OIDC_ISSUER: `${url}/oidc`,
        ...everyServiceAt(service),
      }),
    );
    await app.listen(port!, '127.0.0.1');
  });
  afterAll(async () => {
    await app?.close();
    services.closeAllConnections();
    services.close();
  });

  it('shows every operation of a service, and nothing from elsewhere', async () => {
    const { html, console } = await documentAfter(`${url}/docs?of=employer-needs`, 8_000);
    expect(html).toMatch(/Mizan: employer needs/);
    expect(html).toMatch(/operations-needs-declareNeed/);
    expect(html).toMatch(/operations-imports-importNeeds/);
    expect(console).toBe(''); // a request to another host would be refused by the page's policy and reported here
  }, 60_000);

  it('shows the topics with their samples', async () => {
    const { html, console } = await documentAfter(`${url}/docs?of=topics`, 2_000);
    expect(html).toMatch(/mizan\.inbound\.\{organisation\}\.job-needs/);
    expect(html).toMatch(/Atlas Câblage/);
    expect(console).toBe('');
  }, 60_000);

  it.each(['package.json', 'swagger-ui.js', '%2e%2e%2fpackage.json', '__proto__'])(
    'serves no other file of the package: %s',
    async (file) => expect((await fetch(`${url}/docs/${file}`)).status).toBe(404),
  );
});
