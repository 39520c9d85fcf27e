import { codeLists } from '@mizan/classifications';
import type { Owner } from '../support/owner.js';
import type { Access, Asker } from './access.js';
import { holds, rightOf, type Standing } from './who-may.js';

/** How many requests run at once: one after the other, thousands of cells would take minutes. */
const AT_ONCE = 12;
/** A version that no record here has, so that whoever may act is told that it has changed: 412. */
const OTHER_VERSION = '"v999"';
/** What stands for a right that is missing in the result of a pushed event. */
const FORBIDDEN = ['forbidden', 'territory-forbidden', 'not-a-party', 'organisation-mismatch'];

/** A record of the matrix, and how an asker stands to it. */
export interface Target {
  readonly name: string;
  readonly kind: string;
  readonly territory: string;
  /** Parameters of its paths and bodies: `id`, and others by need. */
  readonly at: Readonly<Record<string, string>>;
  /** Its own organisation, or its parties. */
  readonly own: readonly string[];
  /**
   * The organisations that decide where an agreement lies above one region, or on their own money
   * for a support.
   */
  readonly deciders?: readonly string[];
  /** Whether everybody may know that it exists, as of a territory. */
  readonly isKnown?: boolean;
  /** Who may read it, if it is not everybody with the right to read such records. */
  reads?(asker: Asker, isInSight: boolean): boolean;
  /** What this asker has done already, so that the state does not allow it again. */
  hasDone?(asker: Asker, verb: string): boolean;
}

/**
 * `no-scope` is a 403 that says nothing of a record: the token has no right of this kind at all.
 */
type Outcome = 'allowed' | 'no-scope' | number;
export interface Cell {
  readonly route: string;
  readonly verb: string | undefined;
  readonly asker: string;
  readonly of: string;
  readonly expected: string;
  readonly is: string;
}
interface Shown {
  readonly can?: readonly string[];
  readonly data?: readonly { readonly id: string }[];
  readonly code?: string;
  readonly results?: readonly { readonly result: string; readonly code?: string }[];
}
interface Answer {
  readonly status: number;
  readonly shown: Shown;
}

/** Asks every route of a service as everybody, and holds the answers against *Who may do what*. */
export class Matrix {
  cells = 0;
  private readonly tokens = new Map<string, Promise<string>>();
  private numbers = 0;

  constructor(
    private readonly owner: () => Owner,
    private readonly accesses: readonly Access[],
  ) {}

  /** The cells of this record that are not as the table says, `can` included. */
  async wrongOf(target: Target, askers: readonly Asker[]): Promise<unknown[]> {
    const ofKind = this.accesses.filter(
      ({ kind, of }) => kind === target.kind && (of === 'record' || of === 'list'),
    );
    const cells = await this.each(askers, ofKind, (asker, access) =>
      this.cellOf(asker, access, target),
    );
    return [...cells, ...(await this.wrongCans(target, askers))];
  }

  /** The same for new records in this territory, and for what is asked of no record. */
  async wrongOfNew(place: string, askers: readonly Asker[]): Promise<unknown[]> {
    const ofNone = this.accesses.filter(({ of }) => of === 'new' || of === 'service');
    return this.each(askers, ofNone, (asker, access) => {
      const target = { ...nothing, territory: place, own: [asker.organisation] };
      return this.cellOf(asker, access, target);
    });
  }

  /** The routes that answer somebody without a token, beside those that anyone may ask. */
  async openToAnyone(): Promise<string[]> {
    const open = this.accesses.map(async (access) => {
      const { status } = await this.ask(undefined, access, nothing);
      return status === 401 || access.row === 'anyone' ? [] : [`${access.route} ${status}`];
    });
    return (await Promise.all(open)).flat();
  }

  private async each(
    askers: readonly Asker[],
    accesses: readonly Access[],
    cellOf: (asker: Asker, access: Access) => Promise<Cell | undefined>,
  ): Promise<Cell[]> {
    const all = askers.flatMap((asker) => accesses.map((access) => ({ asker, access })));
    const wrong: Cell[] = [];
    const next = async (): Promise<void> => {
      for (let one = all.pop(); one; one = all.pop()) {
        const cell = await cellOf(one.asker, one.access);
        if (cell) wrong.push(cell);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    return wrong;
  }

  private async cellOf(asker: Asker, access: Access, target: Target): Promise<Cell | undefined> {
    this.cells++;
    const answer = await this.ask(asker, access, target);
    const is = access.of === 'list' ? listed(answer, target) : outcomeOf(answer, access);
    const expected = expectedOf(asker, access, target, this.accesses);
    if (expected.some((one) => one === is)) return undefined;
    const { route, verb } = access;
    const who = `${asker.role} ${asker.organisation} of ${asker.territory}`;
    return { route, verb, asker: who, of: target.name, expected: expected.join(), is: String(is) };
  }

  /**
   * `can` names what is allowed and what the state allows. The second is seen from what anybody
   * can, because it does not depend on who asks.
   */
  private async wrongCans(target: Target, askers: readonly Asker[]): Promise<unknown[]> {
    const read = this.accesses.find(
      ({ kind, of, route }) =>
        kind === target.kind && of === 'record' && /^GET .*\{id\}$/.test(route),
    );
    if (!read) return [];
    const said = await Promise.all(
      askers.map(async (asker) => ({ asker, ...(await this.ask(asker, read, target)) })),
    );
    const open = new Set(said.flatMap(({ shown }) => shown.can ?? []));
    const verbs = this.accesses.filter(
      ({ kind, of, verb }) => kind === target.kind && of === 'record' && verb && open.has(verb),
    );
    const unknown = [...open].filter((one) => !verbs.some(({ verb }) => verb === one));
    const wrong = said
      .filter(({ status }) => status === 200)
      .map(({ asker, shown }) => ({
        ...{ asker: `${asker.role} ${asker.organisation}`, of: target.name },
        can: [...(shown.can ?? [])].sort().join(),
        mayDo: verbs
          .filter((access) => isAllowed(asker, access, target, this.accesses))
          .filter(({ verb }) => !target.hasDone?.(asker, verb!))
          .map(({ verb }) => verb!)
          .sort()
          .join(),
      }))
      .filter(({ can, mayDo }) => can !== mayDo);
    return [...wrong, ...unknown.map((verb) => ({ of: target.name, isNotInTheTable: verb }))];
  }

  /** What the lists say that may be made, against the rights to make it. */
  async wrongMakers(askers: readonly Asker[]): Promise<unknown[]> {
    const lists = this.accesses.filter(({ of }) => of === 'list');
    const wrong = lists.map(async (list) => {
      const said = await Promise.all(
        askers.map(async (asker) => ({ asker, ...(await this.ask(asker, list, nothing)) })),
      );
      const open = new Set(said.flatMap(({ shown }) => shown.can ?? []));
      const makers = this.accesses.filter(
        ({ of, kind, verb }) => of === 'new' && kind === list.kind && verb && open.has(verb),
      );
      return said
        .filter(({ status }) => status === 200)
        .map(({ asker, shown }) => ({
          ...{ list: list.route, asker: asker.role },
          can: [...(shown.can ?? [])].sort().join(),
          mayMake: [
            ...new Set(
              makers.filter(({ row }) => rightOf(row, asker.role) !== '–').map(({ verb }) => verb!),
            ),
          ]
            .sort()
            .join(),
        }))
        .filter(({ can, mayMake }) => can !== mayMake);
    });
    return (await Promise.all(wrong)).flat();
  }

  private async ask(asker: Asker | undefined, access: Access, target: Target): Promise<Answer> {
    const [method = '', route = ''] = access.route.split(' ');
    const n = String(++this.numbers);
    const words: Record<string, string> = {
      ...{ n, n64: n.padStart(64, '0'), place: target.territory, home: asker?.territory ?? 'MA' },
      ...{ organisation: asker?.organisation ?? 'nobody', role: asker?.role ?? 'external' },
      ...target.at,
    };
    const at = { ...words, ...access.at };
    const path = filled(filled(route, at), words);
    const query = queryOf(access, target, words);
    const body = access.body === undefined ? undefined : filled(JSON.stringify(access.body), words);
    const gone = new AbortController();
    const answer = await fetch(`${this.owner().url}${path}${query}`, {
      method,
      headers: {
        ...(asker && { authorization: `Bearer ${await this.tokenOf(asker)}` }),
        ...(access.of === 'record' && method !== 'GET' && { 'if-match': OTHER_VERSION }),
        ...(method !== 'GET' && { 'idempotency-key': `matrix-${n}` }),
        ...(body !== undefined && { 'content-type': access.contentType ?? 'application/json' }),
      },
      ...(body !== undefined && { body }),
      signal: gone.signal,
    });
    const { status } = answer;
    const isJson = /\b(problem\+)?json\b/.test(answer.headers.get('content-type') ?? '');
    if (!isJson) gone.abort(); // a stream has no end
    return { status, shown: isJson ? ((await answer.json()) as Shown) : {} };
  }

  private tokenOf(asker: Asker): Promise<string> {
    const key = JSON.stringify(asker);
    const token = this.tokens.get(key) ?? this.owner().tokenOf(asker);
    this.tokens.set(key, token);
    return token;
  }
}

const NOBODY = '00000000-0000-7000-8000-000000000000';
const nothing: Target = {
  ...{ name: 'none', kind: 'none', territory: 'MA-04', own: [] },
  at: { id: NOBODY },
};

const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);

/** A list is asked for everything; figures are asked of the territory of the record. */
function queryOf({ of, query, kind }: Access, target: Target, words: Record<string, string>) {
  if (query) return `?${filled(query, words)}`;
  if (of === 'list' && target.kind !== 'none') return '?limit=1000';
  return kind === 'figure' && target.kind === 'figure' ? `?territory=${target.territory}` : '';
}

function listed({ status, shown }: Answer, { at }: Target): Outcome {
  if (status !== 200) return refusalOf(status, shown);
  return shown.data?.some(({ id }) => id === at.id) ? 'allowed' : 404;
}

const refusalOf = (status: number, { code }: Shown): Outcome =>
  code === 'scope-missing' ? 'no-scope' : status;

/**
 * What is no refusal is allowed, whatever stands against it: the version, the state, the content.
 */
function outcomeOf({ status, shown }: Answer, { of }: Access): Outcome {
  const [first] = shown.results ?? [];
  if (first?.result === 'refused' && FORBIDDEN.includes(first.code ?? '')) return 403;
  if (of === 'service' && status === 404) return 'allowed'; // it is looked for
  return [401, 403, 404].includes(status) ? refusalOf(status, shown) : 'allowed';
}

function standingOf(
  asker: Asker,
  { own, territory, deciders }: Target,
  row: Access['row'],
): Standing {
  const { role, organisation } = asker;
  const isWithin = codeLists.territory.isWithin(territory, asker.territory);
  const governs = row.startsWith('agreement: force');
  const pays = row === 'support: grant, refuse';
  const ownOf = pays ? (deciders ?? []) : own;
  return {
    ...{ role, isWithin, isOwn: ownOf.includes(organisation) },
    ...(governs && deciders && { decides: deciders.includes(organisation) }),
  };
}

/** The row by which such records are read. */
const readRowOf = (kind: string, all: readonly Access[]): Access['row'] | undefined =>
  all.find((one) => one.kind === kind && one.of === 'record')?.row;

/** Whether the asker reads the record: that comes before every right to change it. */
function readsIt(asker: Asker, target: Target, all: readonly Access[]): boolean {
  const row = readRowOf(target.kind, all);
  if (!row) return true;
  const isOwn = target.own.includes(asker.organisation) && rightOf(row, asker.role) !== '–';
  const isInSight = isOwn || holds(row, standingOf(asker, target, row));
  return target.reads?.(asker, isInSight) ?? isInSight;
}

function isAllowed(asker: Asker, access: Access, target: Target, all: readonly Access[]): boolean {
  if (access.of === 'new' && !isInPlace(asker, access, target)) return false;
  const reads = readsIt(asker, target, all);
  const isRead = access.verb === undefined && access.of !== 'service';
  if (isRead && access.row === readRowOf(target.kind, all)) return reads;
  const standing = standingOf(asker, target, access.row);
  const isEverywhere = access.of === 'service'; // it is asked of no place
  return (
    (isRead || reads) &&
    holds(access.row, isEverywhere ? { ...standing, isWithin: true } : standing)
  );
}

/** A new record lies in the territory of whoever makes it, unless its right is not tied to one. */
const isInPlace = ({ role, territory }: Asker, { row }: Access, target: Target): boolean =>
  rightOf(row, role) === 'I' || codeLists.territory.isWithin(target.territory, territory);

/**
 * 403 for a command where the record is read; 404 where it is not, and for a part of it that is not
 * read. A token without any right of this kind is told so first.
 */
function expectedOf(
  asker: Asker,
  access: Access,
  target: Target,
  all: readonly Access[],
): readonly Outcome[] {
  if (isAllowed(asker, access, target, all)) return ['allowed'];
  const isOfRecord = access.of === 'record' || access.of === 'list';
  if (!isOfRecord || target.isKnown) return [403, 'no-scope'];
  if (!readsIt(asker, target, all)) return [404, 'no-scope'];
  return access.verb === undefined ? [404] : [403, 'no-scope'];
}
