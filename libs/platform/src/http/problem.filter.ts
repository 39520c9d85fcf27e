import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EntityNotFoundError, QueryFailedError } from 'typeorm';
import { isAway } from '../away.js';
import { JSON_TYPE, unsupported } from './media-types.js';
import { tooLarge } from './request-body.js';
import { BODY_MAX_BYTES } from '../limits.js';
import { noteProblem, traceIdOf } from '../observability/request-observer.js';
import { languageOf } from '../problems/language.js';
import { away, notFound, Problem } from '../problems/problem.js';
import { titleOf } from '../problems/problem-titles.js';
import { RuleViolation } from '../problems/rule-violation.js';

/** The problem for an error of the framework, in the codes of the API. */
function frameworkProblem(status: number, { routeOptions }: FastifyRequest): Problem {
  if (status === 413) return tooLarge(BODY_MAX_BYTES);
  if (status === 415) return unsupported(routeOptions?.config.reads ?? [JSON_TYPE]);
  const code =
    ({ 400: 'not-readable', 404: 'not-found', 405: 'method-not-allowed', 422: 'invalid' } as const)[
      status
    ] ?? 'refused';
  return new Problem(status, code);
}

const DATA_EXCEPTION = /^22/;

function databaseProblem(error: QueryFailedError): Problem | undefined {
  const code = (error.driverError as { code?: string }).code ?? '';
  if (isAway(error)) return away(error);
  if (code === '23505') return new Problem(409, 'conflict');
  if (DATA_EXCEPTION.test(code)) return new Problem(422, 'not-storable');
  return undefined;
}

function problemOf(error: unknown, request: FastifyRequest): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof RuleViolation) return error.toProblem();
  if (error instanceof EntityNotFoundError) return notFound();
  if (error instanceof QueryFailedError) return databaseProblem(error);
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : (error as { statusCode?: number }).statusCode;
  if (status !== undefined && status >= 400 && status < 500)
    return frameworkProblem(status, request);
  return isAway(error) ? away(error) : undefined;
}

/**
 * Answers every error as RFC 9457. An unexpected error is logged with its trace id and answered
 * with 500.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const traceId = traceIdOf(request) ?? newTraceId();
    const problem = problemOf(error, request) ?? new Problem(500, 'internal');
    if (problem.getStatus() === 500)
      this.log.error({
        traceId,
        method: request.method,
        route: request.routeOptions?.url,
        stack: (error as Error)?.stack,
        msg: String(error),
      });
    sendProblem(request, reply, problem, traceId);
  }
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  traceId = traceIdOf(request) ?? newTraceId(),
): void {
  const { headers, members, cause } = problem.extra;
  noteProblem(request, problem.code, cause);
  const status = problem.getStatus();
  const language = languageOf(request.headers['accept-language']);
  const errors = problem.errorsIn(language);
  const body = {
    type: `urn:mizan:problem:${problem.code}`,
    title: titleOf(status, language),
    status,
    code: problem.code,
    detail: problem.detailIn(language),
    traceId,
    ...(errors && { errors }),
    ...members,
  };
  void reply
    .status(status)
    .headers({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...headers,
    })
    .send(JSON.stringify(body));
}

const newTraceId = () => randomUUID().replaceAll('-', '');
