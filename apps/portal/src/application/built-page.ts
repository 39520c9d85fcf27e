import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const builtApplication = path.resolve(import.meta.dirname, '../../web/dist');

interface Page {
  html: string;
  /** The files that a path loads in addition to those of every page. */ early: Readonly<
    Record<string, readonly string[]>
  >;
}

/**
 * The page of the latest build. A new build is served from its first request on; while it is being
 * written, the earlier one is.
 */
export class BuiltPage {
  private readonly file: string;
  private page: Page;
  private builtAt: number;

  constructor(folder: string) {
    this.file = path.join(folder, 'index.html');
    const builtAt = this.lookedAt();
    if (builtAt === undefined)
      throw new Error(
        `The planners' application is not built: ${this.file} is missing; npm start and npm run build make it`,
      );
    this.builtAt = builtAt;
    this.page = this.read();
  }

  /** The page with the signed-in person in it, so that it need not ask for the session. */
  for(session: object | undefined): string {
    const { html } = this.current();
    return session
      ? html.replace(
          '</head>',
          () =>
            `<meta name="mizan-session" content="${escaped(JSON.stringify(session))}" /></head>`,
        )
      : html;
  }

  /** The header with which a browser loads the files of a path while it still reads the page. */
  early(pathname: string): Record<string, string> {
    const files = this.current().early[pathname] ?? [];
    return files.length > 0
      ? { link: files.map((file) => `</${file}>; rel=modulepreload`).join(', ') }
      : {};
  }

  private current(): Page {
    const builtAt = this.lookedAt();
    if (builtAt === undefined || builtAt === this.builtAt) return this.page;
    this.page = this.read();
    this.builtAt = builtAt;
    return this.page;
  }

  private lookedAt = (): number | undefined =>
    statSync(this.file, { throwIfNoEntry: false })?.mtimeMs;

  private read(): Page {
    const early = path.join(path.dirname(this.file), 'early.json');
    return {
      html: readFileSync(this.file, 'utf8'),
      early: statSync(early, { throwIfNoEntry: false })
        ? (JSON.parse(readFileSync(early, 'utf8')) as Page['early'])
        : {},
    };
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
