import { Button, Code } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { ProblemError } from '../api/ask';
import { Notice } from './notice';

/**
 * An error. For an unknown address it has a link back; for a fault of ours a retry, and the details
 * that support needs.
 */
export function ErrorPage({ error }: { error: unknown }) {
  const say = useSay();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  if (problem && problem.status >= 400 && problem.status < 500)
    return (
      <Notice title={say('error.refused')} text={problem.detail ?? say('not-found.text')}>
        <Link to="/" search={{}}>
          {say('not-found.home')}
        </Link>
      </Notice>
    );
  return (
    <Notice title={say('error.title')} text={problem?.detail ?? say('error.text')}>
      {problem?.traceId && (
        <p>
          {say('error.trace')} <Code>{problem.traceId}</Code>
        </p>
      )}
      <Button onClick={() => location.reload()}>{say('error.again')}</Button>
    </Notice>
  );
}
