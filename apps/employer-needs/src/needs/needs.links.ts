import type { HiringNeedState } from '@mizan/contracts';
import { type Cover, type Link, linkOf } from '@mizan/coverage';
import type { Language } from '@mizan/platform';
import type { HiringNeedEntity } from './needs.entity.js';

/** The ids of the commitments that a need and its hires name, without duplicates. */
export const namedIn = ({ commitmentId, hires }: HiringNeedState): string[] => [
  ...new Set([commitmentId, ...hires.map((hire) => hire.commitmentId)].flatMap((id) => id ?? [])),
];

/**
 * What the need covers of each commitment that it or its hires name. If it covers nothing, the
 * reason.
 */
export function linksOf(row: HiringNeedEntity, language: Language): Link[] {
  const { organisation, territory, occupation, hires, commitments } = row;
  const cover: Omit<Cover, 'effect'> = { organisation, territory, occupation };
  return namedIn(row).map((id) => {
    const isNamedByHires = hires.some((hire) => hire.commitmentId === id);
    const covers: Cover[] = [
      ...(row.commitmentId === id ? [{ ...cover, effect: 'demand' as const }] : []),
      ...(isNamedByHires ? [{ ...cover, effect: 'matching' as const }] : []),
    ];
    return linkOf(id, covers, commitments?.get(id), language);
  });
}
