import type { Api, RecordedExample } from '@mizan/documents';
import { serviceDocuments } from '../support/documents.js';
import { Caller, type RunningMizan } from '../support/mizan.js';
import { Stable } from './stable.js';
import { filled, type Memory, type Step } from './step.js';

const KEPT_HEADERS = ['etag', 'location', 'retry-after', 'www-authenticate', 'content-language'];

interface Target {
  readonly service: string;
  readonly method: string;
  readonly path: string;
}

/**
 * Executes the steps on a running Mizan, in order. Throws if a step gives another result than it
 * states.
 */
export class ExampleRunner {
  private readonly memory: Memory = new Map();
  private readonly targets = new Map<string, Target>();
  private readonly stable: Stable;

  constructor(
    private readonly mizan: RunningMizan,
    steps: readonly Step[],
  ) {
    this.stable = new Stable(steps);
    for (const { name, api } of serviceDocuments)
      for (const [operation, target] of operationsOf(api))
        this.targets.set(`${name}/${operation}`, target);
  }

  async run(service: string, step: Step): Promise<RecordedExample> {
    const target = this.targets.get(`${service}/${step.operation}`);
    if (!target) throw new Error(`${service} has no operation ${step.operation}`);
    if (step.afterVerify) this.mizan.verify();
    const request = this.requestOf(step);
    const answer = await this.send(target, step, request);
    if (!isAsExpected(step.gives, answer))
      throw new Error(
        `${service}: ${step.operation}, ${step.name}: ${JSON.stringify(step.gives)} was expected, it is ${answer.status} ${JSON.stringify(answer.body)?.slice(0, 1500)}`,
      );
    if (step.keep)
      this.memory.set(step.keep, {
        ...(answer.body as Record<string, unknown>),
        headers: answer.headers,
      });
    const { rows } = step;
    const isShortened = rows !== undefined && rowsOf(answer.body) > rows;
    const body = isShortened ? shortened(answer.body, rows) : answer.body;
    return this.stable.at(serviceDocuments.findIndex(({ name }) => name === service) + 1).of({
      operation: step.operation,
      name: step.name,
      as: step.as,
      request: shownRequest(request),
      answer: { ...answer, body },
      ...(isShortened && { isShortened }),
    } as RecordedExample);
  }

  private requestOf(step: Step): RecordedExample['request'] {
    const { path, query, headers, body, contentType } = filled(
      {
        path: step.path,
        query: step.query,
        headers: step.headers,
        body: step.body,
        contentType: step.contentType,
      },
      this.memory,
    );
    const guarded: Record<string, string> =
      step.ifMatch === undefined
        ? {}
        : { 'if-match': `"v${filled(`{${step.ifMatch}.version}`, this.memory)}"` };
    const all = { ...headers, ...guarded };
    return {
      ...(path && { path }),
      ...(query && { query }),
      ...(Object.keys(all).length > 0 && { headers: all }),
      ...(contentType && { contentType }),
      ...(body !== undefined && { body }),
    };
  }

  private async send(
    { service, method, path }: Target,
    step: Step,
    {
      path: inPath = {},
      query,
      headers = {},
      contentType = 'application/json',
      body,
    }: RecordedExample['request'],
  ): Promise<RecordedExample['answer']> {
    const url = `${this.baseOf(service, step)}${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(inPath[name] ?? ''))}`;
    const answer = await fetch(query ? `${url}?${parametersOf(query)}` : url, {
      method,
      headers: {
        'accept-language': 'en',
        ...(step.as !== null && {
          authorization: `Bearer ${await this.callerOf(step.as).bearer()}`,
        }),
        ...(body !== undefined && { 'content-type': contentType }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = step.isStream ? await firstOf(answer) : await answer.text();
    const kept = KEPT_HEADERS.flatMap((name) =>
      answer.headers.has(name) ? [[name, answer.headers.get(name)!]] : [],
    );
    return {
      status: answer.status,
      headers: Object.fromEntries(kept),
      body: bodyOf(text, answer.headers.get('content-type') ?? ''),
    };
  }

  private baseOf(service: string, { isDirect }: Step): string {
    if (isDirect) return this.mizan.run().services[service]!;
    return service === '' ? this.mizan.url : `${this.mizan.url}/api/${service}`;
  }

  private callerOf(client: string): Caller {
    const { verify } = this.mizan.run();
    return client === verify.clientId
      ? new Caller(this.mizan.url, client, verify.clientSecret)
      : this.mizan.as(client);
  }
}

/** The first event of a stream. */
async function firstOf(answer: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(part, { stream: true });
    if (text.includes('\n\n')) break;
  }
  return text;
}

function operationsOf({ service, operations }: Api): [string, Target][] {
  return Object.entries(operations).map(([key, { id }]) => {
    const [method = '', path = ''] = key.split(' ');
    return [id, { service, method, path }];
  });
}

const parametersOf = (query: NonNullable<Step['query']>) =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value] as [string, string]),
    ),
  );

const bodyOf = (text: string, type: string): unknown => {
  if (/ndjson/.test(type))
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  return /json/.test(type) && text !== '' ? JSON.parse(text) : text;
};

const SHOWN_MAX = 3_000;

/** The request as recorded. A very long body or header is cut, and marked as such. */
function shownRequest({
  body,
  headers,
  ...request
}: RecordedExample['request']): RecordedExample['request'] {
  const cut = <T>(value: T): T | string => {
    const text = JSON.stringify(value);
    return text !== undefined && text.length > SHOWN_MAX
      ? `${text.slice(0, 60)}… (${text.length} bytes)`
      : value;
  };
  const shown =
    headers &&
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, cut(value)]));
  return {
    ...request,
    ...(shown && { headers: shown }),
    ...(body !== undefined && { body: cut(body) }),
  };
}

function isAsExpected(gives: Step['gives'], { status, body }: RecordedExample['answer']): boolean {
  if (typeof gives === 'number') return status === gives;
  const {
    code,
    errors = [],
    results = [],
    data = [],
    links = [],
  } = (body ?? {}) as {
    code?: string;
    errors?: { code: string }[];
    results?: { code?: string; errors?: { code: string }[] }[];
    data?: { code?: string; errors?: { code: string }[] }[];
    links?: { reason: { code: string } | null }[];
  };
  return [
    code,
    ...errors.map((one) => one.code),
    ...links.map(({ reason }) => reason?.code),
    ...[...results, ...data].flatMap((one) => [
      one.code,
      ...(one.errors ?? []).map(({ code: inner }) => inner),
    ]),
  ].includes(gives);
}

const rowsOf = (body: unknown) =>
  (Array.isArray(body) ? body : ((body as { data?: unknown[] }).data ?? [])).length;
const shortened = (body: unknown, rows: number): unknown =>
  Array.isArray(body)
    ? body.slice(0, rows)
    : { ...(body as object), data: (body as { data: unknown[] }).data.slice(0, rows) };
