import type { Organisation } from '@mizan/client';
import type { Tone } from '../records/marks';

export const partnerTones: Record<Organisation['status'], Tone> = {
  registered: 'good',
  closed: 'over',
};
