import { useQuery } from '@tanstack/react-query';
import type { Topology } from 'topojson-specification';
import { ask } from '../api/ask';
import { useSession } from '../session/session';
import type { Drawing } from './schematic';

/** The real boundaries of a territory; requested only if the session lists them. */
export function useTerritoryPack(territory: string): Drawing | undefined {
  const { territoryPacks = [] } = useSession();
  const { data } = useQuery({
    queryKey: ['territory-pack', territory],
    queryFn: async ({ signal }) => {
      const [topology, { drawingOf }] = await Promise.all([
        ask<Topology>(`/territories/${territory}.topojson`, {}, { signal }),
        import('./real-boundaries'),
      ]);
      return drawingOf(topology);
    },
    enabled: territoryPacks.includes(territory),
    staleTime: Infinity,
  });
  return data;
}
