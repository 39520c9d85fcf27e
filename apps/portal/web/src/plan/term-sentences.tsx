import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { amountsOf, type Parts, partsOf } from '../figures/balance';
import { type Projection, type Row, useAssumptionSet } from '../figures/figures';
import { useCoverage } from './use-coverage';
import { lineWord } from '../figures/plan-search';
import { usePlan } from '../figures/use-plan';
import { useUnits } from './use-units';

export function DeclaredSentence({ projection }: { projection: Projection | undefined }) {
  const say = useSay();
  const {
    filter: { line, from, to },
  } = usePlan();
  if (!projection) return null;
  if (from || to)
    return say('figures.declared-with-period', {
      apart: Math.round(projection.unallocatedPeriod?.demand ?? 0),
      line: lineWord(line),
    });
  const { declared } = partsOf(
    amountsOf({ data: projection.data.filter(({ allocated }) => !allocated) }),
  );
  return say('figures.declared-sentence', { apart: declared });
}

export function PromisedSentence({ later }: { later: number }) {
  const say = useSay();
  const { line } = usePlan().filter;
  return say('figures.promised-sentence', { line: lineWord(line), later });
}

export function ExpectedSentence({ assumptions }: { assumptions: string | undefined }) {
  const say = useSay();
  const { decimal } = useFormats();
  const set = useAssumptionSet(assumptions);
  return set
    ? say('figures.expected-sentence', {
        each: decimal(100 * set.fill * set.completion * set.availability),
      })
    : say('figures.expected-plain');
}

export function CommittedSentence({ later }: { later: number }) {
  const say = useSay();
  const { line } = usePlan().filter;
  return say('figures.committed-sentence', { line: lineWord(line), later });
}

export function GapSentence({ scope }: { scope: Row | undefined }) {
  const say = useSay();
  const shown = useCoverage();
  const { line, sector } = usePlan().filter;
  if (sector) return say('figures.no-gap-sentence');
  if (!scope || scope.band === 'no-demand') return say('figures.gap-without-needs');
  const share = shown(scope);
  if (scope.band === 'undetermined' || scope.band === null)
    return say('figures.gap-undetermined', {
      line: lineWord(line),
      share,
      above: Math.round(scope.above.demand),
    });
  return say('figures.gap-sentence', {
    line: lineWord(line),
    share,
    band: say(`band.${scope.band}`),
  });
}

/** What the first line leaves out, so that nobody takes it for everything. */
export function PromisedNotCounted({ parts: { promised } }: { parts: Parts }) {
  const say = useSay();
  const { openings } = useUnits();
  return say('figures.not-counted', { amount: openings(promised), n: promised });
}

export function CommittedNotCounted({ parts: { committed } }: { parts: Parts }) {
  const say = useSay();
  const { persons } = useUnits();
  return say('figures.not-counted', { amount: persons(committed), n: committed });
}
