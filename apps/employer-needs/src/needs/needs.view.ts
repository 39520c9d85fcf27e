import type { HiringNeedState } from '@mizan/contracts';
import { metOf } from './hiring-need.js';
import type { HiringNeedEntity } from './hiring-need.entity.js';

/** A need as the API shows it: `id`, `version`, `met` beside its terms. */
export type NeedView = Omit<HiringNeedState, 'needId'> & {
  id: string;
  version: number;
  met: number;
};

export function viewOf({ needId, version, ...state }: HiringNeedEntity): NeedView {
  return { id: needId, version, ...state, met: metOf(state) };
}
