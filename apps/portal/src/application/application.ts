import serveStatic from '@fastify/static';
import { notFound, sendProblem } from '@mizan/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { destinationOf } from '../session/destination.js';
import type { Sessions } from '../session/sessions.js';
import { SIGNED_OUT_COOKIE } from '../session/sign-in-cookies.js';
import { packsIn } from './territory-packs.js';

export const builtApplication = path.resolve(import.meta.dirname, '../../web/dist');

/** No inline script, and nothing from elsewhere; Mantine sets its styles inline, exports are blobs. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY',
};
const SIGNED_OUT = '/signed-out';
/** Vite compresses what it writes; a file is served as it lies there. */
const COMPRESSED = /\.(br|gz)$/;

export interface ApplicationOptions { folder: string; packs: string | undefined; sessions: Sessions }

/** The planners' application as Vite built it: its files under `/assets`, its page for everything else that a person asks for. */
export async function application(fastify: FastifyInstance, { folder, packs, sessions }: ApplicationOptions): Promise<void> {
  const page = pageIn(folder);
  const headers = (reply: FastifyReply) => void reply.headers({ 'x-content-type-options': 'nosniff', vary: 'accept-encoding' });
  await fastify.register(serveStatic, {
    root: path.join(folder, 'assets'), prefix: '/assets/', index: false, preCompressed: true, immutable: true, maxAge: '365d', setHeaders: headers,
  });
  for (const name of besides(folder)) fastify.get(`/${name}`, (_request, reply) => reply.sendFile(name, folder, { immutable: false, maxAge: '1h' }));
  for (const territory of packsIn(packs)) fastify.get(`/territories/${territory}.topojson`, (_request, reply) => reply.type('application/json; charset=utf-8').sendFile(`${territory}.topojson`, path.resolve(packs!), { immutable: false, maxAge: '1h' }));
  fastify.get('/*', (request, reply) => answer(request, reply, page, sessions));
}

function pageIn(folder: string): string {
  const file = path.join(folder, 'index.html');
  if (!existsSync(file)) throw new Error(`The planners' application is not built: ${file} is missing; npm start and npm run build make it`);
  return readFileSync(file, 'utf8');
}

/** What Vite copies beside the page, such as an icon. */
const besides = (folder: string) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'index.html' && !COMPRESSED.test(entry.name)).map(({ name }) => name);

async function answer(request: FastifyRequest, reply: FastifyReply, page: string, sessions: Sessions): Promise<FastifyReply | void> {
  if (!request.headers.accept?.includes('text/html')) return sendProblem(request, reply, notFound());
  const [pathname] = request.url.split('?', 1);
  if (pathname !== SIGNED_OUT && !(await isSignedIn(request, reply, sessions))) {
    const way = request.cookies[SIGNED_OUT_COOKIE] ? SIGNED_OUT : '/sign-in';
    return reply.status(302).headers({ location: `${way}?${new URLSearchParams({ to: destinationOf(request.url) })}`, 'cache-control': 'no-store' }).send();
  }
  return reply.headers(pageHeaders).send(page);
}

/** A page does not need the provider: what it asks afterwards says that it is away. */
const isSignedIn = (request: FastifyRequest, reply: FastifyReply, sessions: Sessions) => sessions.of(request, reply).then((tokens) => tokens !== undefined, () => true);
