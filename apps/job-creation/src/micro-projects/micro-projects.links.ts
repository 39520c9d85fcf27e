import { type Link, linkOf } from '@mizan/coverage';
import type { Language } from '@mizan/platform';
import type { MicroProjectEntity } from './micro-projects.entity.js';

/** What the project covers of the commitment that it names. If it covers nothing, the reason. */
export function linksOf(row: MicroProjectEntity, language: Language): Link[] {
  const { commitmentId, organisation, territory, occupation, commitments } = row;
  if (!commitmentId) return [];
  const cover = { effect: 'jobs' as const, organisation, territory, occupation };
  return [linkOf(commitmentId, [cover], commitments?.get(commitmentId), language)];
}
