import { onStandingLogs } from '../support/event-logs.js';
import { accepted, type Agreement, Plan } from '../support/plan.js';

const COUNCIL = 'council-ma-04';
const AGREEMENTS = 'partner-agreements/v1/agreements';
const path = ({ id }: { id: string }, verb = '') => `${AGREEMENTS}/${id}${verb}`;
const supply = (occupation: string, target: number) => ({
  ...{ owner: 'anapec', indicator: 'trained', effect: 'supply', unit: 'persons' },
  ...{ territory: 'MA-04', schedule: 'linear', target, occupation },
});

onStandingLogs('what people ask of agreements and their figures (PRODUCT §2.6, §7)', (log) => {
  let plan: Plan;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });
  const inForce = async (occupation: string, target: number, terms: object = {}) =>
    plan.enterIntoForce(
      await plan.signByAll(await plan.draftConvention(supply(occupation, target), terms)),
    );
  const supplyOf = async (occupation: string, of: Agreement, line = 'in-force') =>
    (await plan.figures({ occupation, line }, `agreement:${of.id}@${of.version}`)).total.supply;

  it('an agreement older than the tool counts from its last confirmation on', async () => {
    const occupation = '3155';
    const recorded = accepted(
      await log.mizan.as(COUNCIL).post<Agreement>(`${AGREEMENTS}/records`, {
        kind: 'convention-de-partenariat',
        title: 'Convention du registre papier',
        territory: 'MA-04',
        parties: [
          { organisation: COUNCIL, role: 'council' },
          { organisation: 'anapec', role: 'agency' },
        ],
        startsOn: '2026-01-01',
        endsOn: '2027-12-31',
        commitments: [supply(occupation, 800)],
        origin: 'fictional',
        documentHash: `sha256:${'6'.repeat(64)}`,
        effectiveAt: '2026-01-15',
        signatures: [
          { organisation: COUNCIL, signedOn: '2026-01-10' },
          { organisation: 'anapec', signedOn: '2026-01-12' },
        ],
      }),
    );
    const asParty = await plan.figures(
      { occupation, line: 'if-signed' },
      `agreement:${recorded.id}@${recorded.version}`,
      COUNCIL,
    );
    expect(asParty.total.supply).toBe(0);
    const confirmed = await plan.sign(recorded, 'anapec');
    expect(confirmed).toMatchObject({ status: 'in-force', effectiveAt: '2026-01-15' });
    expect(await supplyOf(occupation, confirmed)).toBe(800);
  });

  it('an agreement and the framework that it carries out are not counted twice', async () => {
    const occupation = '3154';
    const framework = await inForce(occupation, 6000, { kind: 'convention-cadre' });
    const [promise] = framework.commitments;
    const specific = await plan.enterIntoForce(
      await plan.signByAll(
        await plan.draftConvention(
          { ...supply(occupation, 2000), covers: promise!.id },
          { kind: 'convention-specifique', implements: framework.id },
        ),
      ),
    );
    expect(await supplyOf(occupation, specific)).toBe(6000);
  });

  it('a figure is explained by the agreements behind it, at their amended versions', async () => {
    const occupation = '3153';
    const agreement = await inForce(occupation, 1200);
    const amendment = accepted(
      await log.mizan.as('anapec').post<Agreement>(path(agreement, '/amendments'), {
        effectiveAt: '2027-01-01',
        changes: { commitments: [{ id: agreement.commitments[0]!.id, target: 2400 }] },
      }),
    );
    await plan.enterIntoForce(await plan.signByAll(amendment));
    const now = accepted(await log.mizan.as('anapec').get<Agreement>(path(agreement)));
    expect(await supplyOf(occupation, now)).toBe(2400);
    const entries = await plan.lineage({ occupation, measure: 'commitment.supply' });
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(2400);
    expect(entries.some(({ version }) => version === now.version)).toBe(true);
    const traced = accepted(
      await log.mizan
        .as('planner')
        .get<{ source: string }>(`planning-projections/v1/events/${entries.at(-1)!.eventId}/trace`),
    );
    expect(JSON.stringify(traced)).toContain(agreement.id);
  });

  it('an amendment that is not validated moves no figure', async () => {
    const occupation = '3152';
    const agreement = await inForce(occupation, 500);
    const amendment = accepted(
      await log.mizan.as('anapec').post<Agreement>(path(agreement, '/amendments'), {
        effectiveAt: '2027-01-01',
        changes: { commitments: [{ id: agreement.commitments[0]!.id, target: 900 }] },
      }),
    );
    const signed = await plan.signByAll(amendment);
    for (const line of ['in-force', 'if-signed'])
      expect(await supplyOf(occupation, signed, line)).toBe(500);
  });
});
