import { Button, Code } from '@mantine/core';
import { useSay } from '../languages/say';
import { ProblemError } from '../session/ask';
import { Notice } from './notice';

export function ErrorPage({ error }: { error: unknown }) {
  const say = useSay();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <main>
      <Notice title={say('error.title')} text={problem?.detail ?? say('error.text')}>
        {problem?.traceId && <p>{say('error.trace')} <Code>{problem.traceId}</Code></p>}
        <Button onClick={() => location.reload()}>{say('error.again')}</Button>
      </Notice>
    </main>
  );
}
