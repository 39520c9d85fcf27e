import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import { demoSeeded } from '../support/demo.js';
import type { Mizan } from '../support/mizan.js';
import { standing } from '../support/standing.js';
import { inTurn } from '../support/turns.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another colour scheme changes: everything else of a page is the same in both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const languages = ['fr', 'ar', 'en'] as const;
const COOPERATIVE = 'cooperative-argane-khemisset';
const LATE = 'partner-agreements/v1/agreements?late=true';

/** A page, the account that opens it, and what shows that it is loaded. */
interface Place {
  name: string;
  path: string;
  as: string;
  shows?: string;
}

describeWithBrowser('the workplace in a browser, with the demo', () => {
  let mizan: Mizan;
  let visitor: Visitor;
  let page: Page;
  let places: Place[];
  const findings: string[] = [];

  beforeAll(async () => {
    ({ mizan } = await standing('embedded-demo'));
    await demoSeeded(mizan);
    const first = async (path: string) =>
      (
        await mizan
          .as('anapec')
          .get<{ data: { id: string }[] }>(path.includes('?') ? path : `${path}?limit=1`)
      ).body.data[0]!.id;
    const [need, agreement, late, plan, programme, session, project] = await Promise.all(
      [
        'employer-needs/v1/needs',
        'partner-agreements/v1/agreements',
        LATE,
        'training-plans/v1/plans',
        'training-plans/v1/programmes',
        'training-plans/v1/sessions',
        'job-creation/v1/micro-projects?visitDue=12&limit=1',
      ].map(first),
    );
    places = [
      { name: 'plan', path: '/', as: 'planner', shows: '[data-unit]' },
      { name: 'plan compared', path: '/?since=2026-11-01', as: 'planner', shows: '[data-unit]' },
      { name: 'why', path: '/?why=gap;MA-04;;;;', as: 'planner', shows: '[role=dialog] table' },
      { name: 'needs', path: '/needs', as: 'anapec', shows: 'main tbody tr' },
      { name: 'a need', path: `/needs/${need}`, as: 'anapec' },
      { name: 'a new need', path: '/needs/new', as: 'anapec', shows: 'form input' },
      { name: 'agreements', path: '/agreements', as: 'council-ma-04', shows: 'main tbody tr' },
      { name: 'an agreement', path: `/agreements/${agreement}`, as: 'council-ma-04' },
      { name: 'a late agreement', path: `/agreements/${late}`, as: 'council-ma-04' },
      {
        name: 'a new agreement',
        path: '/agreements/new',
        as: 'council-ma-04',
        shows: 'form input',
      },
      {
        name: 'a signed agreement to record',
        path: '/agreements/record',
        as: 'council-ma-04',
        shows: 'form input',
      },
      { name: 'training', path: '/training', as: 'operator-ofppt', shows: 'main tbody tr' },
      { name: 'a training plan', path: `/training/plans/${plan}`, as: 'anapec' },
      { name: 'a programme', path: `/training/programmes/${programme}`, as: 'anapec' },
      { name: 'a session', path: `/training/sessions/${session}`, as: 'anapec' },
      { name: 'micro-projects', path: '/micro-projects', as: 'anapec', shows: 'main tbody tr' },
      { name: 'a micro-project', path: `/micro-projects/${project}`, as: 'anapec' },
      {
        name: 'a new micro-project',
        path: '/micro-projects/new',
        as: COOPERATIVE,
        shows: 'form input',
      },
      { name: 'plan of a cooperative', path: '/', as: COOPERATIVE, shows: '[data-amount]' },
      { name: 'status', path: '/status', as: 'operations', shows: 'main table' },
    ];
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce', colorScheme: 'light' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
    page.on(
      'requestfailed',
      (request) =>
        void (
          request.failure()?.errorText !== 'net::ERR_ABORTED' &&
          visitor.complaints.push(`${request.url()}: ${request.failure()?.errorText}`)
        ),
    ); // leaving a page closes its stream
  }, 180_000);
  afterAll(async () => {
    if (findings.length > 0) console.log(findings.join('\n'));
    await visitor?.close();
  }, 60_000);
  afterEach(async () => {
    await page?.unrouteAll();
    visitor?.complaints.splice(0);
  });

  const speak = (language: string) =>
    page.evaluate((chosen) => localStorage.setItem('mizan.language', chosen), language);
  let who = '';
  async function open({ path, as, shows }: Place): Promise<void> {
    if (who !== as) await visitor.open(path, as);
    else await page.goto(`${mizan.url}${path}`);
    who = as;
    await page
      .getByRole('heading', { level: 1 })
      .first()
      .waitFor({ state: 'attached', timeout: 30_000 });
    if (shows) await page.locator(shows).first().waitFor(PATIENCE);
    await page.waitForFunction(
      () => document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root') === null,
    );
  }
  async function violations(colorScheme: 'light' | 'dark'): Promise<string[]> {
    const axe = new AxeBuilder({ page })
      .setLegacyMode() // a page has no frames, so none needs a page of its own
      .options({ resultTypes: ['violations'] }); // naming each element that passes takes time
    const chosen = colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules(RULES_OF_COLOUR);
    const { violations: found } = await chosen.analyze();
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
  }
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  it.each(languages)(
    'opens each page in %s, quietly and in its direction; within 360 px nothing sticks out; no violation in light or dark where it is its turn',
    async (language) => {
      const wrong: string[] = [];
      await open(places[0]!);
      await speak(language);
      for (const [index, place] of places.entries()) {
        await open(place);
        const say = (what: string) => wrong.push(`${place.name}: ${what}`);
        const root = await page.evaluate(() => [
          document.documentElement.lang,
          document.documentElement.dir,
        ]);
        if (root.join(' ') !== `${language} ${language === 'ar' ? 'rtl' : 'ltr'}`)
          say(root.join(' '));
        if (inTurn(languages, index) === language)
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            for (const violation of await violations(colorScheme))
              say(`${colorScheme}, ${violation}`);
          }
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 360, height: 740 });
        const sticksOut = await overflow();
        if (sticksOut > 0) say(`${sticksOut} px too wide`);
        await page.setViewportSize({ width: 1280, height: 800 });
        for (const complaint of visitor.complaints.splice(0)) say(complaint);
      }
      findings.push(...wrong.map((one) => `${language}, ${one}`));
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it('leads from the first screen to the three commitments of the demo that are late, each of them fictional', async () => {
    const { data } = (
      await mizan
        .as('anapec')
        .get<{ data: { late: object; agreement: { origin: string } }[] }>(
          'planning-projections/v1/commitments?late=true',
        )
    ).body;
    expect(data.map(({ agreement }) => agreement.origin)).toEqual([
      'fictional',
      'fictional',
      'fictional',
    ]);
    await open(places[0]!);
    await speak('fr');
    await page.reload();
    await page.getByRole('link', { name: /^3\s+engagements sont en retard/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Conventions' }).waitFor(PATIENCE);
    const rows = page.locator('main tbody tr');
    await page.getByText('2 lignes').waitFor(PATIENCE);
    expect(
      (await rows.allInnerTexts()).map((text) => /\d engagements? en retard/.exec(text)?.[0]),
    ).toEqual(['1 engagement en retard', '2 engagements en retard']);
    await rows.last().getByRole('link').first().click();
    await page
      .getByText('108 sur 180 personnes à échéance · il manque 72 personnes')
      .waitFor(PATIENCE);
    expect(await page.getByText('en retard', { exact: true }).count()).toBe(2);
  }, 60_000);

  it('says that a session has ended, and comes back to the same address', async () => {
    await open({ name: 'needs', path: '/needs', as: 'planner' });
    await speak('fr');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor(PATIENCE);
    await page.context().clearCookies({ name: 'mizan_session' });
    await page.getByRole('link', { name: 'Conventions' }).first().click();
    await page.getByRole('heading', { name: 'Votre session a pris fin' }).waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Se reconnecter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Conventions' }).waitFor(PATIENCE);
    expect(new URL(page.url()).pathname).toBe('/agreements');
  }, 60_000);

  it('misses nothing that moves after the first figures and before it follows them', async () => {
    let follow: () => void = () => undefined;
    const isMoved = new Promise<void>((resolve) => (follow = resolve));
    await page.route('**/v1/stream*', async (route) => {
      await isMoved;
      await route.continue();
    });
    await open({ name: 'plan', path: '/', as: 'planner' });
    await speak('fr');
    await page.reload();
    const needs = page
      .getByRole('region', { name: 'Les chiffres du plan' })
      .getByRole('link')
      .first();
    await needs.waitFor(PATIENCE);
    const before = Number((await needs.innerText()).match(/[\d\s]+/)![0].replace(/\s/g, ''));
    const { status } = await mizan
      .as('anapec')
      .put('employer-needs/v1/needs/by-external-id/BETWEEN-1', {
        externalId: 'BETWEEN-1',
        territory: 'MA-KEN',
        openings: 7,
        origin: 'fictional',
      });
    expect(status).toBe(201);
    await page.waitForTimeout(1_000); // the change is in the figures, but no client was notified
    follow();
    await needs
      .filter({ hasText: new Intl.NumberFormat('fr-FR').format(before + 7) })
      .waitFor(PATIENCE);
    await page.unroute('**/v1/stream*');
  }, 90_000);

  it('says that nobody answers, and goes on by itself', async () => {
    await open({ name: 'needs', path: '/needs', as: 'planner', shows: 'main tbody tr' });
    await page.route('**/api/**', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"status":503,"code":"service-away"}',
      }),
    );
    await page.getByRole('link', { name: 'Conventions' }).first().click();
    await page
      .getByText(/réessaie d’elle-même/)
      .first()
      .waitFor(PATIENCE);
    await page.unroute('**/api/**');
    await page.locator('main tbody tr').first().waitFor(PATIENCE);
  }, 60_000);

  it('signs out, says so, and signs nobody in again by itself', async () => {
    await open({ name: 'plan', path: '/', as: 'planner' });
    await page.getByRole('button', { name: /^Compte de/ }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await page.getByRole('heading', { name: 'Vous êtes déconnecté' }).waitFor(PATIENCE);
    for (const [language, colorScheme] of [
      ['fr', 'light'],
      ['fr', 'dark'],
      ['ar', 'light'],
      ['ar', 'dark'],
    ] as const) {
      await speak(language);
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor(PATIENCE);
      expect(await violations(colorScheme)).toEqual([]);
    }
    await page.goto(`${mizan.url}/needs`);
    expect(new URL(page.url()).pathname).toBe('/signed-out');
  }, 90_000);
});
