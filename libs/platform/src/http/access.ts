import type { Scope } from '@mizan/contracts';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The scope that the route requires; PUBLIC for none. A route without a scope is refused to
     * everyone.
     */
    scope?: string;
    /** The media types that the route accepts; undefined if the route reads its body itself. */
    reads?: readonly string[];
  }
}

export const SCOPE = 'mizan:scope';
export const PUBLIC = '';

/** Set for the guard, and for the check of the token before the body is read. */
const needs = (scope: string) => applyDecorators(SetMetadata(SCOPE, scope), RouteConfig({ scope }));

/** The scope that a route requires. A route without one is refused to everyone. */
export const Requires = (scope: Scope) => needs(scope);
/** A route without a token: health and, in development, the clock. */
export const Public = () => needs(PUBLIC);

/** The routes of this plugin check access and read bodies themselves. */
export function answersForItself(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    route.config = { ...route.config, scope: PUBLIC, reads: undefined };
  });
}
