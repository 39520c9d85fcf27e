import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

type Graph = Rolldown.ChunkingContext;
const START = resolve(import.meta.dirname, 'index.html');
const FIRST_SCREEN = resolve(import.meta.dirname, 'src/plan/plan-page.tsx');
/** The start waits for a page, and no page may wait for the start: it lies alone. The first screen is asked for by its name. */
const alone = new Set([START, FIRST_SCREEN, resolve(import.meta.dirname, 'src/main.tsx')]);
const charts = /[\\/]node_modules[\\/](@visx|d3-|topojson|internmap|robust-predicates)/;
const isLibrary = (id: string) => /[\\/]node_modules[\\/]/.test(id) || id.startsWith('\0');

/** A module and all that it needs before it runs. */
function closure(roots: Iterable<string>, graph: Graph): Set<string> {
  const found = new Set(roots);
  for (const id of found)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** What is loaded when it is asked for: pages, words, charts. */
function loadedLater(graph: Graph): Set<string> {
  const [all, later] = [new Set([START]), new Set<string>()];
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const next of dynamicallyImportedIds) later.add(next);
    for (const next of [...importedIds, ...dynamicallyImportedIds]) all.add(next);
  }
  return later;
}

interface Files {
  byAll: Set<string>;
  byFirst: Set<string>;
  byOthers: Set<string>;
  ofCharts: Set<string>;
}
let files: Files | undefined;

function filesOf(graph: Graph): Files {
  const later = loadedLater(graph);
  const others = closure(
    [...later].filter((id) => id !== FIRST_SCREEN),
    graph,
  );
  return {
    byAll: closure([START], graph),
    byFirst: closure([FIRST_SCREEN], graph),
    byOthers: others,
    ofCharts: closure(
      [...others].filter((id) => charts.test(id)),
      graph,
    ),
  };
}

/**
 * A page waits for each file it asks for: what every page needs comes in two (libraries change seldom), the first screen in one. What that
 * shares with other pages comes with what all need; the rest is left to the bundler. Ours need the libraries, these the charts' never: no circle.
 */
export function chunkOf(id: string, graph: Graph): string | null {
  if (alone.has(id)) return null;
  const { byAll, byFirst, byOthers, ofCharts } = (files ??= filesOf(graph));
  if (byAll.has(id) || (byFirst.has(id) && byOthers.has(id)))
    return isLibrary(id) ? 'libraries' : 'workplace';
  if (ofCharts.has(id)) return 'charts';
  return byFirst.has(id) ? 'first-screen' : null;
}
