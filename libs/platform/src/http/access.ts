import type { Scope } from '@mizan/contracts';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope that the route needs; PUBLIC for none. A route that says nothing is refused to everyone. */
    scope?: string;
    /** The media types of its body; undefined where the route reads its body itself. */
    reads?: readonly string[];
  }
}

export const SCOPE = 'mizan:scope';
export const PUBLIC = '';

/** Said once for the guard, which refuses, and for the head of the request, where a token is looked at before the body is read. */
const needs = (scope: string) => applyDecorators(SetMetadata(SCOPE, scope), RouteConfig({ scope }));

/** The scope that a route needs. A route that names none is refused. */
export const Requires = (scope: Scope) => needs(scope);
/** A route that answers without a token: health and, in development, the clock. */
export const Public = () => needs(PUBLIC);

/** The routes of this plugin say themselves who may call them, and read their bodies themselves. */
export function answersForItself(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    route.config = { ...route.config, scope: PUBLIC, reads: undefined };
  });
}
