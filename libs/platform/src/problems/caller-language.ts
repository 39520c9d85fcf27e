import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../principal.js';
import { callerOf } from '../token.guard.js';
import { type Language, languageOf } from './language.js';

/** The language that the caller reads, for answers that carry texts. */
export const CallerLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language =>
    languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);

/** Who asks, and what they read the answer in. */
export interface Asking {
  readonly principal: Principal;
  readonly language: Language;
}

export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    principal: callerOf(request),
    language: languageOf(request.headers['accept-language']),
  };
});
