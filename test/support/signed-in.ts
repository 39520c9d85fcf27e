/**
 * A browser as far as cookies and redirects go: it follows the redirects of a sign-in as one does,
 * and keeps the cookies of each host by its path.
 */
export class Browser {
  private readonly cookies = new Map<string, { value: string; host: string; path: string }>();
  /** Every address that the last visit led through. */
  visited: string[] = [];

  constructor(private readonly url: string) {}

  /** One request, with the cookies that belong to it. */
  async ask(
    target: string,
    { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const url = new URL(target, this.url);
    const cookie = [...this.cookies.values()]
      .filter(
        ({ host, path }) =>
          host === url.host &&
          (url.pathname === path ||
            url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`)),
      )
      .map(({ value }) => value)
      .join('; ');
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...headers, ...(cookie && { cookie }) },
    });
    for (const line of answer.headers.getSetCookie()) this.keep(url.host, line);
    return answer;
  }

  /** A page, wherever the redirects lead. */
  async visit(target: string): Promise<Response> {
    this.visited = [];
    let next = new URL(target, this.url).href;
    for (let steps = 0; steps < 12; steps++) {
      this.visited.push(next);
      const answer = await this.ask(next, { headers: { accept: 'text/html' } });
      const location = answer.headers.get('location');
      if (!location || answer.status < 300 || answer.status >= 400) return answer;
      await answer.body?.cancel();
      next = new URL(location, next).href;
    }
    throw new Error(`no end of redirects: ${this.visited.join(' → ')}`);
  }

  /** The page that the last visit ended at, without its host. */
  get place(): string {
    const { pathname, search } = new URL(this.visited.at(-1)!);
    return pathname + search;
  }

  cookie(name: string): string | undefined {
    return [...this.cookies.values()]
      .find(({ value }) => value.startsWith(`${name}=`))
      ?.value.slice(name.length + 1);
  }

  set(name: string, value: string): void {
    this.keep(new URL(this.url).host, `${name}=${value}; Path=/`);
  }

  private keep(host: string, line: string): void {
    const [value = '', ...attributes] = line.split(/;\s*/);
    const attribute = (name: string) =>
      attributes.find((each) => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const path = attribute('path') ?? '/';
    const id = `${host} ${path} ${value.split('=', 1)[0]}`;
    const isOver =
      value.endsWith('=') ||
      attribute('max-age') === '0' ||
      new Date(attribute('expires') ?? 8.64e15).getTime() < Date.now();
    if (isOver) this.cookies.delete(id);
    else this.cookies.set(id, { value, host, path });
  }
}
