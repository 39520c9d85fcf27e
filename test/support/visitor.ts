import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { browserPath, quiet } from './browser.js';

export interface VisitorOptions extends BrowserContextOptions {
  /** Whether the tour of the first visit comes by itself. */
  isNew?: boolean;
}

/**
 * Somebody at a real browser, and what it complained of: the console, requests that failed, answers
 * that refuse.
 */
export class Visitor {
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly url: string,
    private readonly isNew: boolean,
    private readonly options: BrowserContextOptions,
  ) {
    this.listenTo(page);
  }

  private listenTo(page: Page): void {
    page.on(
      'console',
      (message) =>
        void (
          ['error', 'warning'].includes(message.type()) && this.complaints.push(message.text())
        ),
    );
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on(
      'response',
      (response) =>
        void (
          response.status() >= 400 &&
          this.complaints.push(`${response.url()} answered ${response.status()}`)
        ),
    );
  }

  static async of(
    url: string,
    { isNew = false, ...options }: VisitorOptions = {},
  ): Promise<Visitor> {
    const browser = await chromium.launch({ executablePath: browserPath!, args: quiet });
    return new Visitor(browser, await newPage(browser, isNew, options), url, isNew, options);
  }

  /** Somebody else at the same time, in a window of their own. */
  async beside(to: string, as: string): Promise<Page> {
    const page = await newPage(this.browser, this.isNew, this.options);
    this.listenTo(page);
    return this.signIn(page, to, as);
  }

  /** Opens a page as one of the demo's people. */
  async open(to = '/', as = 'planner'): Promise<Page> {
    return this.signIn(this.page, to, as);
  }

  private async signIn(page: Page, to: string, as: string): Promise<Page> {
    await page.goto(`${this.url}/sign-in?${new URLSearchParams({ as, to })}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 30_000 });
    return page;
  }

  close = (): Promise<void> => this.browser.close();
}

async function newPage(
  browser: Browser,
  isNew: boolean,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  if (!isNew) await context.addInitScript(() => localStorage.setItem('mizan-tour', 'seen'));
  return context.newPage();
}
