import { type RunningMizan, startMizan } from '../support/mizan.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';

const CLIENTS = [
  'council-ma-04',
  'anapec',
  'operator-ofppt',
  'ministry',
  'planner',
  'council-ma-06',
] as const;
type Client = (typeof CLIENTS)[number];
type Body = object | undefined;

interface Shown extends Versioned {
  can: string[];
  hires?: { id: string }[];
  contentHash?: string;
  commitments?: { id: string }[];
}
/** How a verb is asked of a record: a path of the service, and what is said. */
type Ask = (record: Shown, client: Client) => { method?: 'PATCH'; path: string; body?: Body };

const verb =
  (resource: string, name: string, body?: Body): Ask =>
  ({ id }) => ({ path: `${resource}/${id}/${name}`, body });
const patch =
  (resource: string, body: object): Ask =>
  ({ id }) => ({ method: 'PATCH', path: `${resource}/${id}`, body });
const needs = 'employer-needs/v1/needs';
const plans = 'training-plans/v1/plans';
const programmes = 'training-plans/v1/programmes';
const sessions = 'training-plans/v1/sessions';
const agreements = 'partner-agreements/v1/agreements';

const SESSION = {
  operator: 'operator-ofppt',
  territory: 'MA-KEN',
  seats: { cumulative: 100 },
  from: '2026-09-15',
  to: '2027-03-31',
  origin: 'fictional',
};
const PROGRAMME = { title: 'Filière', occupations: [], origin: 'fictional' };

const VERBS: Record<string, Record<string, Ask>> = {
  need: {
    revise: patch(needs, { openings: 15 }),
    withdraw: verb(needs, 'withdrawal', {}),
    reopen: verb(needs, 'reopening', {}),
    validate: verb(needs, 'validation'),
    'record-hires': verb(needs, 'hires', { on: '2026-11-20', count: 1 }),
    'correct-hires': ({ id, hires = [] }) => ({
      path: `${needs}/${id}/hires/${hires[0]?.id ?? '00000000-0000-7000-8000-000000000000'}/correction`,
      body: { count: 0, reason: 'Compté deux fois' },
    }),
  },
  plan: {
    revise: patch(plans, { title: 'Autre titre' }),
    adopt: verb(plans, 'adoption'),
    close: verb(plans, 'closure'),
    'propose-programme': verb(plans, 'programmes', PROGRAMME),
  },
  programme: {
    revise: patch(programmes, { title: 'Autre titre' }),
    open: verb(programmes, 'opening'),
    suspend: verb(programmes, 'suspension', { reason: 'Pas de formateur' }),
    resume: verb(programmes, 'resumption'),
    close: verb(programmes, 'closure'),
    'schedule-session': verb(programmes, 'sessions', SESSION),
  },
  session: {
    revise: patch(sessions, { site: 'Autre site' }),
    'count-enrolments': verb(sessions, 'enrolments', { on: '2026-11-23', enrolled: 90 }),
    'count-completions': verb(sessions, 'completions', { on: '2026-11-23', completed: 70 }),
    'count-outcomes': verb(sessions, 'outcomes', {
      month: 6,
      on: '2026-11-23',
      numerator: 20,
      denominator: 40,
    }),
    cancel: verb(sessions, 'cancellation'),
  },
  agreement: {
    change: patch(agreements, { title: 'Autre titre' }),
    review: verb(agreements, 'review'),
    'request-corrections': verb(agreements, 'corrections', { reason: 'À préciser' }),
    'make-ready': verb(agreements, 'ready'),
    withdraw: verb(agreements, 'withdrawal', { reason: 'À revoir' }),
    sign: ({ id, contentHash }, organisation) => ({
      path: `${agreements}/${id}/signatures`,
      body: { organisation, contentHash, type: 'recorded', signedOn: '2026-11-20' },
    }),
    'meet-condition': verb(agreements, 'conditions', { kind: 'visa', date: '2026-11-20' }),
    'accept-link': ({ commitments: [first] = [] }) => ({
      path: `partner-agreements/v1/commitments/${first?.id}/links`,
      body: { organisation: 'operator-ofppt' },
    }),
    'enter-into-force': verb(agreements, 'entry-into-force', { effectiveAt: '2026-11-24' }),
    terminate: verb(agreements, 'termination', { reason: 'Fin', effectiveAt: '2026-11-24' }),
  },
};
const RESOURCE: Record<string, string> = {
  need: needs,
  plan: plans,
  programme: programmes,
  session: sessions,
  agreement: agreements,
};

describe('what a record says that its reader may do', () => {
  let mizan: RunningMizan;
  let plan: Plan;
  let count = 0;
  beforeAll(async () => {
    mizan = await startMizan({ clock: '2026-11-24' });
    plan = new Plan(mizan);
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  const send = async (client: Client, kind: string, name: string, record: Shown) => {
    const { method, path, body } = VERBS[kind]![name]!(record, client);
    const ifMatch = { ifMatch: record.version, key: `allowed-${++count}` };
    const isNew = name === 'accept-link' || /\/(programmes|sessions)$/.test(path);
    const options = isNew ? { key: ifMatch.key } : ifMatch;
    return method === 'PATCH'
      ? mizan.as(client).patch<Shown>(path, body, options)
      : mizan.as(client).post<Shown>(path, body, options);
  };
  const seenBy = (client: Client, kind: string, id: string) =>
    mizan.as(client).get<Shown>(`${RESOURCE[kind]}/${id}`);
  /** Does the verbs one after the other, each as its client. */
  const after = async (kind: string, record: Versioned, steps: [Client, string][]) => {
    let shown = record as Shown;
    for (const [client, name] of steps)
      shown = accepted(await send(client, kind, name, shown)) as Shown;
    return shown;
  };
  const need =
    (terms: object, ...steps: [Client, string][]) =>
    async () =>
      after(
        'need',
        await plan.need(`ALLOWED-${++count}`, { occupation: '9112', openings: 2, ...terms }),
        steps,
      );
  const drafted = async () =>
    accepted(
      await mizan.as('anapec').post<Versioned>(plans, {
        title: 'Plan',
        territory: 'MA-04',
        audience: 'all',
        origin: 'fictional',
      }),
    );
  const proposed = async () =>
    accepted(
      await mizan
        .as('operator-ofppt')
        .post<Versioned>(`${plans}/${(await drafted()).id}/programmes`, PROGRAMME),
    );
  const session =
    (terms: object, ...steps: [Client, string][]) =>
    async () =>
      after('session', await plan.session({ occupations: [], ...terms }), steps);
  const agreement =
    (terms: object, ...steps: [Client, string][]) =>
    async () =>
      after('agreement', await plan.draftConvention({}, terms), steps);
  const visa = { conditions: [{ kind: 'visa', reference: 'Visa' }] };
  const toReady: [Client, string][] = [
    ['council-ma-04', 'review'],
    ['anapec', 'make-ready'],
  ];
  const toSigned: [Client, string][] = [...toReady, ['council-ma-04', 'sign'], ['anapec', 'sign']];
  const past = { from: '2025-10-01', to: '2026-03-31' };

  const STATES: [kind: string, state: string, make: () => Promise<Versioned>][] = [
    ['need', 'declared', need({})],
    ['need', 'validated', need({}, ['anapec', 'validate'])],
    ['need', 'partly met', need({}, ['anapec', 'record-hires'])],
    ['need', 'met', need({ openings: 1 }, ['anapec', 'record-hires'])],
    ['need', 'withdrawn', need({}, ['anapec', 'withdraw'])],
    ['need', 'withdrawn, its window over', need(past, ['anapec', 'withdraw'])],
    ['plan', 'draft', drafted],
    ['plan', 'adopted', async () => after('plan', await drafted(), [['council-ma-04', 'adopt']])],
    [
      'plan',
      'closed',
      async () =>
        after('plan', await drafted(), [
          ['council-ma-04', 'adopt'],
          ['council-ma-04', 'close'],
        ]),
    ],
    ['programme', 'proposed', proposed],
    [
      'programme',
      'open',
      async () => after('programme', await proposed(), [['council-ma-04', 'open']]),
    ],
    [
      'programme',
      'suspended',
      async () =>
        after('programme', await proposed(), [
          ['council-ma-04', 'open'],
          ['council-ma-04', 'suspend'],
        ]),
    ],
    [
      'programme',
      'closed',
      async () => after('programme', await proposed(), [['council-ma-04', 'close']]),
    ],
    ['session', 'running', session({})],
    ['session', 'scheduled', session({ from: '2027-01-04' })],
    ['session', 'with completers', session({}, ['operator-ofppt', 'count-completions'])],
    ['session', 'ended', session(past)],
    ['session', 'ended, with completers', session(past, ['operator-ofppt', 'count-completions'])],
    ['session', 'ended years ago', session({ from: '2023-01-02', to: '2023-06-30' })],
    ['session', 'cancelled', session({}, ['operator-ofppt', 'cancel'])],
    ['agreement', 'draft', agreement({})],
    ['agreement', 'in review', agreement(visa, ['anapec', 'review'])],
    [
      'agreement',
      'in correction',
      agreement({}, ['anapec', 'review'], ['council-ma-04', 'request-corrections']),
    ],
    ['agreement', 'ready', agreement({}, ...toReady)],
    ['agreement', 'partly signed', agreement({}, ...toReady, ['anapec', 'sign'])],
    ['agreement', 'signed, with a condition', agreement(visa, ...toSigned)],
    ['agreement', 'signed', agreement({}, ...toSigned)],
    ['agreement', 'in force', agreement({}, ...toSigned, ['council-ma-04', 'enter-into-force'])],
    [
      'agreement',
      'terminated',
      agreement(
        {},
        ...toSigned,
        ['council-ma-04', 'enter-into-force'],
        ['council-ma-04', 'terminate'],
      ),
    ],
  ];

  const NOTHING_LEFT = ['plan closed', 'programme closed', 'session cancelled'];

  it.each(STATES)('of a %s that is %s', async (kind, state, make) => {
    const verbs = Object.keys(VERBS[kind]!);
    const record = await make();
    const allowed: [Client, string][] = [];
    const wrong: unknown[] = [];
    for (const client of CLIENTS) {
      const { status, body: shown } = await seenBy(client, kind, record.id);
      const can = status === 404 ? [] : shown.can;
      const target = status === 404 ? (record as Shown) : shown;
      allowed.push(...can.map((name): [Client, string] => [client, name]));
      for (const name of verbs.filter((one) => !can.includes(one))) {
        const answer = await send(client, kind, name, target);
        const isChanged = answer.status < 400 && answer.body.version !== target.version;
        if (isChanged) wrong.push([client, name, answer.status]);
      }
    }
    for (const [client, name] of allowed) {
      const fresh = await make();
      const answer = await send(client, kind, name, (await seenBy(client, kind, fresh.id)).body);
      if (answer.status >= 400) wrong.push([client, name, answer.status, answer.body]);
    }
    expect(wrong).toEqual([]);
    expect(allowed.length === 0).toBe(NOTHING_LEFT.includes(`${kind} ${state}`));
  });

  it('of a list, says what its reader may make', async () => {
    const makes = async (client: Client) =>
      Promise.all(
        [needs, plans, agreements].map(
          async (path) =>
            (await mizan.as(client).get<{ can: string[] }>(`${path}?limit=1`)).body.can,
        ),
      );
    expect(
      Object.fromEntries(await Promise.all(CLIENTS.map(async (one) => [one, await makes(one)]))),
    ).toEqual({
      'council-ma-04': [['declare'], ['draft'], ['draft']],
      anapec: [['declare'], ['draft'], ['draft']],
      'operator-ofppt': [[], ['draft'], ['draft']],
      ministry: [[], [], ['draft']],
      planner: [[], ['draft'], []],
      'council-ma-06': [['declare'], ['draft'], ['draft']],
    });
  });
});
