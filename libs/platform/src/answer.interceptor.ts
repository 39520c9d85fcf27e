import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer } from './commands.js';

/**
 * Sends an answer with its status, location and ETag. The ETag is that of `version`, or of
 * `textVersion` if the record has events that do not change its text.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((value: unknown) => {
        const body = value instanceof Answer ? (value.body as unknown) : value;
        if (value instanceof Answer) {
          void reply.status(value.status);
          if (value.location) void reply.header('location', value.location);
        }
        const named = (body ?? {}) as { version?: unknown; textVersion?: unknown };
        const version = named.textVersion ?? named.version;
        if (typeof version === 'number') void reply.header('etag', `"v${version}"`);
        return body;
      }),
    );
  }
}
