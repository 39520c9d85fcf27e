import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agreementRegister } from '../agreements/agreements-api';
import { projectRegister } from '../jobs/projects-api';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { needRegister } from '../needs/needs-api';
import { type Session, useSession } from '../session/session';
import type { Asked, Page } from '../tables/register';
import { askSessions } from '../training/training-api';
import { type Errand, errand, type ErrandName, errandsOf, isProposing } from './errands';

type Ask = (query: Asked, signal?: AbortSignal) => Promise<Page<unknown>>;
const registers: Readonly<Record<Errand['to'], Ask>> = {
  '/agreements': agreementRegister.ask,
  '/needs': needRegister.ask,
  '/micro-projects': projectRegister.ask,
  '/training': ({ view: _, ...query }, signal) => askSessions(query, signal),
};

interface Awaiting extends Errand {
  name: ErrandName;
  n: number;
  /** Whether there are more than were counted. */
  isMore: boolean;
}

/** What awaits the reader, each with its number, as a link to its list. */
export default function ToDo() {
  const say = useSay();
  const session = useSession();
  const awaiting = useAwaiting(session);
  if (!awaiting) return null;
  return (
    <>
      <h2>{say('to-do.title')}</h2>
      {awaiting.length === 0 && <span>{say('to-do.none')}</span>}
      {awaiting.map((one) => (
        <OneErrand key={one.name} of={one} />
      ))}
      {isProposing(session) && <Link to="/micro-projects/new">{say('projects.propose')}</Link>}
    </>
  );
}

function OneErrand({ of: { name, to, search, n, isMore } }: { of: Awaiting }) {
  const say = useSay();
  const { count } = useFormats();
  return (
    <Link to={to} search={search}>
      {say(`to-do.${name}`, { n, shown: `${count(n)}${isMore ? '+' : ''}` })}
    </Link>
  );
}

/** Undefined until every number is known. What could not be asked is left out. */
function useAwaiting(session: Session): Awaiting[] | undefined {
  const asked = errandsOf(session).map((name) => ({ name, ...errand(name, session) }));
  const answers = useQueries({
    queries: asked.map(({ to, search }) => ({
      queryKey: [...keyOf[to], 'count', search],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        registers[to]({ ...search, limit: 1 }, signal),
    })),
  });
  if (answers.some(({ isPending }) => isPending)) return undefined;
  return asked.flatMap((one, i) => {
    const { count: n = null, isMore = false } = answers[i]?.data ?? {};
    return n ? [{ ...one, n, isMore }] : [];
  });
}

/** Below the keys of the registers, so that an action counts again. */
const keyOf: Readonly<Record<Errand['to'], readonly string[]>> = {
  '/agreements': agreementRegister.key,
  '/needs': needRegister.key,
  '/micro-projects': projectRegister.key,
  '/training': ['training', 'sessions'],
};
