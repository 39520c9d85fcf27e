import { actionsOnPlan, actionsOnProgramme, actionsOnSession } from './rights';

const isWithin = (territory: string, whole: string) => territory === whole || whole === 'MA';
const council = {
  role: 'council',
  organisation: 'council-ma-04',
  territory: 'MA-04',
  scopes: ['plans:write'],
};
const planner = { ...council, role: 'planner', organisation: 'planner' };
const operator = {
  role: 'operator',
  organisation: 'operator-ofppt',
  territory: 'MA-04',
  scopes: ['plans:write', 'sessions:write'],
};
const ministry = { role: 'ministry', organisation: 'ministry', territory: 'MA', scopes: [] };
const plan = (status: 'draft' | 'adopted' | 'running' | 'closed', organisation = 'planner') => ({
  status,
  organisation,
  territory: 'MA-04',
});
const programme = (
  status: 'proposed' | 'open' | 'suspended' | 'closed',
  organisation = 'operator-ofppt',
) => ({ status, organisation, territory: 'MA-04' });
const completion = { on: '2026-11-01', completed: 20, countedBy: 'operator-ofppt' };

describe('what may be done with a plan', () => {
  it('by its council: adopt, then close', () =>
    expect([
      actionsOnPlan(plan('draft'), council, isWithin),
      actionsOnPlan(plan('running'), council, isWithin),
    ]).toEqual([
      ['adopt', 'propose', 'revise'],
      ['propose', 'close'],
    ]));
  it('by who drafted it: propose and revise', () =>
    expect(actionsOnPlan(plan('draft'), planner, isWithin)).toEqual(['propose', 'revise']));
  it('by another: propose only', () =>
    expect(actionsOnPlan(plan('draft'), operator, isWithin)).toEqual(['propose']));
  it('is nothing once it is closed, elsewhere, or for a ministry', () =>
    expect([
      actionsOnPlan(plan('closed'), council, isWithin),
      actionsOnPlan(plan('draft'), { ...council, territory: 'MA-06' }, isWithin),
      actionsOnPlan(plan('draft'), ministry, isWithin),
    ]).toEqual([[], [], []]));
});

describe('what may be done with a programme', () => {
  it('by its council follows its state', () =>
    expect(
      (['proposed', 'open', 'suspended', 'closed'] as const).map((status) =>
        actionsOnProgramme(programme(status), council, isWithin),
      ),
    ).toEqual([
      ['open', 'revise', 'close'],
      ['revise', 'suspend', 'close'],
      ['resume', 'revise', 'close'],
      [],
    ]));
  it('by an operator: schedule, and revise its own proposal', () =>
    expect([
      actionsOnProgramme(programme('proposed'), operator, isWithin),
      actionsOnProgramme(programme('open'), operator, isWithin),
      actionsOnProgramme(programme('suspended'), operator, isWithin),
    ]).toEqual([['schedule', 'revise'], ['schedule'], []]));
});

describe('what may be done with a session', () => {
  const session = (
    status: 'scheduled' | 'running' | 'ended' | 'outcomes-known' | 'cancelled',
    counted = false,
    by = 'operator-ofppt',
  ) =>
    actionsOnSession({ status, operator: by, completion: counted ? completion : null }, operator);
  it('is its operator’s alone', () =>
    expect([
      session('running', false, 'other'),
      actionsOnSession({ status: 'running', operator: 'operator-ofppt' }, council),
    ]).toEqual([[], []]));
  it('is to count, revise or cancel before anyone completed', () =>
    expect(session('running')).toEqual([
      'count-enrolments',
      'count-completions',
      'revise',
      'cancel',
    ]));
  it('is to count outcomes once it has ended and completions are known', () =>
    expect([session('ended', true), session('ended')]).toEqual([
      ['count-outcomes', 'count-enrolments', 'count-completions', 'revise'],
      ['count-enrolments', 'count-completions', 'revise', 'cancel'],
    ]));
  it('is to correct outcomes once they are known, nothing once it is cancelled', () =>
    expect([session('outcomes-known', true), session('cancelled')]).toEqual([
      ['count-outcomes'],
      [],
    ]));
});
