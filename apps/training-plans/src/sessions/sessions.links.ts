import { type Cover, type Link, linkOf } from '@mizan/coverage';
import type { Language } from '@mizan/platform';
import type { SessionEntity } from './sessions.entity.js';

/** What the session covers of the commitment that it names. If it covers nothing, the reason. */
export function linksOf(row: SessionEntity, language: Language): Link[] {
  const { commitmentId, operator, territory, occupations, commitments } = row;
  if (!commitmentId) return [];
  const place = {
    effect: 'supply' as const,
    organisation: operator,
    territory,
  };
  const shares = occupations.length > 0 ? occupations : [{ occupation: null }];
  const covers = shares.map(({ occupation }): Cover => ({ ...place, occupation }));
  return [linkOf(commitmentId, covers, commitments?.get(commitmentId), language)];
}
