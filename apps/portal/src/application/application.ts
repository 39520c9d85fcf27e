import serveStatic from '@fastify/static';
import { answersForItself, asksFor, notFound, sendProblem } from '@mizan/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { destinationOf } from '../session/destination.js';
import type { ShownSession } from '../session/shown-session.js';
import type { Sessions } from '../session/sessions.js';
import { SIGNED_OUT_COOKIE } from '../session/sign-in-cookies.js';
import type { Tokens } from '../session/identity-client.js';
import { BuiltPage } from './built-page.js';
import { packsIn } from '../territory-packs.js';

/**
 * No inline script, and nothing from other hosts. Mantine sets inline styles, and exports are
 * blobs.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
};
const SIGNED_OUT = '/signed-out';
const OF_THE_PAGE = ['index.html', 'early.json'];
/** Vite compresses files when it builds; they are served as they are. */
const COMPRESSED = /\.(br|gz)$/;

export interface ApplicationOptions {
  folder: string;
  packs: string | undefined;
  sessions: Sessions;
  shown(tokens: Tokens): ShownSession;
}

/**
 * The planners' application as Vite built it: files under `/assets`, and its page for every other
 * path of a person.
 */
export async function application(
  fastify: FastifyInstance,
  { folder, packs, sessions, shown }: ApplicationOptions,
): Promise<void> {
  answersForItself(fastify);
  const page = new BuiltPage(folder);
  const headers = (reply: FastifyReply) =>
    void reply.headers({ 'x-content-type-options': 'nosniff', vary: 'accept-encoding' });
  await fastify.register(serveStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    setHeaders: headers,
  });
  for (const name of besides(folder))
    fastify.get(`/${name}`, (_request, reply) =>
      reply.sendFile(name, folder, { immutable: false, maxAge: '1h' }),
    );
  for (const territory of packsIn(packs))
    fastify.get(`/territories/${territory}.topojson`, (_request, reply) =>
      reply
        .type('application/json; charset=utf-8')
        .sendFile(`${territory}.topojson`, path.resolve(packs!), {
          immutable: false,
          maxAge: '1h',
        }),
    );
  fastify.get('/*', (request, reply) => answer(request, reply, page, { sessions, shown }));
}

/** Files that Vite copies beside the page, such as an icon. */
const besides = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && !OF_THE_PAGE.includes(entry.name) && !COMPRESSED.test(entry.name),
    )
    .map(({ name }) => name);

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  page: BuiltPage,
  { sessions, shown }: Pick<ApplicationOptions, 'sessions' | 'shown'>,
): Promise<FastifyReply | void> {
  if (!asksFor(request.headers.accept, 'text/html')) return sendProblem(request, reply, notFound());
  const [pathname = '/'] = request.url.split('?', 1);
  const tokens =
    pathname === SIGNED_OUT ? undefined : await sessions.of(request, reply).catch(() => UNKNOWN);
  if (pathname !== SIGNED_OUT && !tokens) {
    const way = request.cookies[SIGNED_OUT_COOKIE] ? SIGNED_OUT : '/sign-in';
    return reply
      .status(302)
      .headers({
        location: `${way}?${new URLSearchParams({ to: destinationOf(request.url) })}`,
        'cache-control': 'no-store',
      })
      .send();
  }
  return reply
    .headers({ ...pageHeaders, ...page.early(pathname) })
    .send(page.for(tokens && tokens !== UNKNOWN ? known(shown, tokens) : undefined));
}

/**
 * The page does not need the identity provider. Its later requests show that the provider is
 * unavailable.
 */
const UNKNOWN = 'unknown' as const;

/**
 * A token without our claims shows nobody: the page then asks for its session and shows the
 * problem.
 */
function known(shown: ApplicationOptions['shown'], tokens: Tokens): ShownSession | undefined {
  try {
    return shown(tokens);
  } catch {
    return undefined;
  }
}
