import {
  agreement,
  type AgreementState,
  hiringNeed,
  type HiringNeedState,
  microProject,
  type MicroProjectState,
  session,
  type SessionState,
  support,
  type SupportState,
} from '@mizan/contracts';
import { type Amount, type Factors, ofNeed, ofProject, ofSession, ofSupport } from './amounts.js';
import { type CoveringAmount, leftOf } from './netting.js';
import { type Question, Tally } from './questions.js';

/** An event as it stands in a log. */
export interface LoggedEvent {
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly data: object;
}

type Kind = 'need' | 'session' | 'micro-project' | 'support' | 'agreement';
type Linking = HiringNeedState | SessionState | MicroProjectState | SupportState;
const KINDS = new Map<string, Kind>([
  ...Object.keys(hiringNeed.events).map((type) => [type, 'need'] as const),
  ...Object.keys(session.events).map((type) => [type, 'session'] as const),
  ...Object.keys(microProject.events).map((type) => [type, 'micro-project'] as const),
  ...Object.keys(support.events).map((type) => [type, 'support'] as const),
  ...Object.keys(agreement.events).map((type) => [type, 'agreement'] as const),
]);

interface Source {
  readonly kind: Kind;
  readonly version: number;
  readonly state: object;
}

/**
 * The figures computed again from the newest state of each record, apart from the ledger: nothing
 * here is shared with it but the contracts and the code lists. Agreements that name each other, or
 * each other's commitments, form a group, whose promises are computed together.
 */
export class Plan {
  readonly tallies: readonly Tally[];
  private readonly sources = new Map<string, Source>();
  private readonly counted = new Map<string, readonly Amount[]>();
  private readonly covering = new Map<string, Map<string, readonly CoveringAmount[]>>();
  private readonly linked = new Map<string, string>();
  private readonly roots = new Map<string, string>();
  private readonly members = new Map<string, string[]>();

  constructor(
    questions: readonly Question[],
    private factors: Factors,
  ) {
    this.tallies = questions.map((question) => new Tally(question));
  }

  get assumptions(): string {
    return this.factors.name;
  }

  /** The version of a record, as `after=` names it; 0 if it is not known. */
  versionOf(name: string): number {
    return this.sources.get(name)?.version ?? 0;
  }

  apply({ type, subject, sequence, data }: LoggedEvent): void {
    const kind = KINDS.get(type);
    if (!kind) return;
    const name = `${kind}:${subject}`;
    if (sequence <= this.versionOf(name)) return;
    this.sources.set(name, { kind, version: sequence, state: data });
    for (const group of this.weigh(name)) this.net(group);
  }

  /** Every amount that rests on the factors is computed again. */
  activate(factors: Factors): void {
    if (factors === this.factors) return;
    this.factors = factors;
    const groups = [...this.sources.keys()].flatMap((name) => this.weigh(name));
    for (const group of new Set(groups.map((one) => this.rootOf(one)))) this.net(group);
  }

  /** Counts the record's own amounts. Returns the groups whose promises may have changed. */
  private weigh(name: string): string[] {
    const { kind, state } = this.sources.get(name)!;
    if (kind === 'agreement') return [this.join(state as AgreementState)];
    const amounts = this.amountsOf(kind, state);
    this.count(name, amounts);
    return this.link(name, state as Linking, amounts);
  }

  private amountsOf(kind: Exclude<Kind, 'agreement'>, state: object): Amount[] {
    if (kind === 'need') return ofNeed(state as HiringNeedState);
    if (kind === 'session') return ofSession(state as SessionState, this.factors);
    if (kind === 'support') return ofSupport(state as SupportState);
    return ofProject(state as MicroProjectState);
  }

  private link(name: string, state: Linking, amounts: readonly Amount[]): string[] {
    const organisation = 'operator' in state ? state.operator : state.organisation;
    const before = this.linked.get(name);
    if (before) this.covering.get(before)!.delete(name);
    const { commitmentId: after } = state;
    if (after) {
      const sources = this.covering.get(after) ?? new Map<string, readonly CoveringAmount[]>();
      const covers = amounts.map((amount) => ({ ...amount, organisation }));
      this.covering.set(after, sources.set(name, covers));
      this.linked.set(name, after);
    } else this.linked.delete(name);
    return [before, after].flatMap((commitment) => (commitment ? [`c:${commitment}`] : []));
  }

  /** Joins what an agreement names into one group, which is never divided again. */
  private join({ agreementId, implements: carriedOut, commitments }: AgreementState): string {
    const own = `a:${agreementId}`;
    const named = [
      ...(carriedOut ? [`a:${carriedOut}`] : []),
      ...commitments.flatMap(({ commitmentId, covers }) => [
        `c:${commitmentId}`,
        ...(covers ? [`c:${covers}`] : []),
      ]),
    ];
    for (const other of named) {
      const [from, to] = [this.rootOf(other), this.rootOf(own)];
      if (from === to) continue;
      this.roots.set(from, to);
      this.members.set(to, [...this.membersOf(to), ...this.membersOf(from)]);
      this.count(from, []);
    }
    return own;
  }

  private net(node: string): void {
    const root = this.rootOf(node);
    const agreements = this.membersOf(root).flatMap((member) => {
      const state = this.sources.get(member.replace(/^a:/, 'agreement:'))?.state;
      return state ? [state as AgreementState] : [];
    });
    const coversOf = (id: string) => [...(this.covering.get(id)?.values() ?? [])].flat();
    this.count(root, leftOf(agreements, coversOf, this.factors));
  }

  private count(name: string, amounts: readonly Amount[]): void {
    for (const tally of this.tallies) {
      for (const amount of this.counted.get(name) ?? []) tally.add(amount, -1);
      for (const amount of amounts) tally.add(amount, 1);
    }
    this.counted.set(name, amounts);
  }

  private rootOf(node: string): string {
    let at = node;
    for (let above = this.roots.get(at); above !== undefined; above = this.roots.get(at))
      at = above;
    return at;
  }

  private membersOf(root: string): string[] {
    return this.members.get(root) ?? [root];
  }
}
