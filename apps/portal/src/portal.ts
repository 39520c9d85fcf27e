import cookie from '@fastify/cookie';
import {
  type Config,
  createService,
  prepareServer,
  SERVER_TIMES,
  TokenVerifier,
} from '@mizan/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { createServer } from 'node:http';
import { apiProxy, type ApiProxyOptions } from './api-proxy/api-proxy.js';
import { AppModule } from './app.module.js';
import { application } from './application/application.js';
import { builtApplication } from './application/built-page.js';
import { ServicesDay } from './clock/services-day.js';
import { identityProvider } from './identity/identity-provider.js';
import { serviceUrls } from './service-urls.js';
import { SessionSettings } from './session/session-settings.js';
import { Sessions } from './session/sessions.js';
import { sessionsShown } from './session/shown-session.js';

/** The public entry, not listening yet. In production another identity provider is used. */
export async function createPortal(
  config: Config,
  folder = builtApplication,
  times: Pick<ApiProxyOptions, 'answerMsMax'> = {},
): Promise<NestFastifyApplication> {
  const app = await createService(AppModule.with(config), config, {
    name: 'portal',
    isPublic: true,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const [settings, sessions] = [app.get(SessionSettings), app.get(Sessions)];
  const verifier = app.get(TokenVerifier);
  await fastify.register(cookie);
  void fastify.register(apiProxy, {
    urls: serviceUrls(config),
    settings,
    sessions,
    verifier,
    ...times,
  });
  void fastify.register(application, {
    folder,
    packs: config.TERRITORY_PACKS,
    sessions,
    shown: sessionsShown(config, app.get(ServicesDay)),
  });
  if (config.isDevelopment) void fastify.register(identityProvider, { config, portal: settings });
  return app;
}

/** `localhost` is ::1 on some machines. Listens there too, if IPv6 exists and the port is free. */
export async function listenOnIpv6Too(app: NestFastifyApplication, port: number): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const server = createServer(SERVER_TIMES, (request, response) =>
    fastify.routing(request, response),
  );
  prepareServer(server);
  await new Promise<void>((resolve) =>
    server.once('error', () => resolve()).listen(port, '::1', resolve),
  );
  server.unref();
}
