import { type Fault, invalid, type Principal, Problem, queryOf } from '@mizan/platform';
import { parse } from 'node:querystring';
import { ProjectionQuery } from '../projections/projection.query.js';
import { type Question, questionOf } from '../projections/question.js';
import { scopeOf } from '../projections/scope.js';

export const QUESTIONS_MAX = 12;
export const QUESTION_LENGTH_MAX = 400;
/** A stream follows whole answers as they are now: no later page, no past moment, no version. */
const NOT_FOLLOWED = ['cursor', 'asOf', 'after'] as const;

/**
 * The questions of a stream, from query strings of `GET /v1/projections`. A bad one is refused as
 * there; the fault names its place in the list and the parameter in it: `/1/by`.
 */
export const questionsIn = (texts: readonly string[], principal: Principal): Promise<Question[]> =>
  Promise.all(
    texts.map(async (text, place) => {
      try {
        return await questionIn(text, principal);
      } catch (error) {
        throw error instanceof Problem ? placed(error, place) : error;
      }
    }),
  );

async function questionIn(text: string, principal: Principal): Promise<Question> {
  if (text.length > QUESTION_LENGTH_MAX)
    throw invalid([{ code: 'too-long', parameters: { limit: QUESTION_LENGTH_MAX } }]);
  const query = await queryOf(ProjectionQuery, parse(text));
  const faults = NOT_FOLLOWED.filter((name) => query[name] !== undefined).map(
    (parameter): Fault => ({ parameter, code: 'not-followed' }),
  );
  if (faults.length > 0) throw invalid(faults);
  return questionOf(query, scopeOf(query, principal));
}

function placed(problem: Problem, place: number): Problem {
  const { errors } = problem.extra;
  if (!errors) return problem;
  return invalid(
    errors.map(({ parameter, ...fault }) => ({
      ...fault,
      parameter: 'question',
      pointer: parameter === undefined ? `/${place}` : `/${place}/${parameter}`,
    })),
  );
}
