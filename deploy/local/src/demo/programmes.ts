import type { Province } from './provinces.js';

interface DemoProgramme {
  title: string;
  field: string;
  level: string;
  occupations: { occupation: string; share: number }[];
  /** The provinces of its sessions, in order. */
  at: readonly Province[];
  /**
   * The agreement with the commitment that the first two sessions name, which is in the same place.
   */
  covers?: string;
  /** The commands after the proposal. */
  steps?: Step[];
}
export type Step = 'opening' | 'suspension' | 'closure';

export const programmes: readonly DemoProgramme[] = [
  {
    title: 'Opérateur de câblage',
    field: '0713',
    level: 'qualification',
    at: ['MA-KEN', 'MA-KEN', 'MA-KEN', 'MA-SIK', 'MA-KEN', 'MA-SAL', 'MA-KEN', 'MA-SIL', 'MA-SKH'],
    covers: 'wiring',
    occupations: [
      { occupation: '8212', share: 0.6 },
      { occupation: '7411', share: 0.4 },
    ],
  },
  {
    title: 'Téléconseil et gestion de la relation client',
    field: '0414',
    level: 'qualification',
    at: ['MA-SAL', 'MA-SAL', 'MA-RAB', 'MA-SKH', 'MA-RAB', 'MA-SKH', 'MA-RAB', 'MA-SKH'],
    covers: 'offshoring',
    occupations: [{ occupation: '4222', share: 0.85 }],
  },
  {
    title: 'Développement digital',
    field: '0613',
    level: 'specialised-technician',
    at: ['MA-RAB', 'MA-SKH', 'MA-RAB', 'MA-SKH', 'MA-RAB', 'MA-SAL', 'MA-RAB', 'MA-SKH'],
    occupations: [
      { occupation: '2512', share: 0.4 },
      { occupation: '2514', share: 0.4 },
      { occupation: '3512', share: 0.1 },
    ],
  },
  {
    title: 'Électricité de bâtiment',
    field: '0713',
    level: 'qualification',
    at: ['MA-SKH', 'MA-RAB', 'MA-SAL', 'MA-KEN', 'MA-RAB', 'MA-SIK', 'MA-SAL', 'MA-SKH', 'MA-RAB'],
    occupations: [{ occupation: '7411', share: 0.9 }],
  },
  {
    title: 'Couture industrielle',
    field: '0723',
    level: 'specialisation',
    at: ['MA-SAL', 'MA-SAL', 'MA-KEN', 'MA-RAB', 'MA-SKH', 'MA-SAL', 'MA-SIK'],
    steps: ['opening', 'suspension'],
    occupations: [
      { occupation: '8153', share: 0.7 },
      { occupation: '7531', share: 0.2 },
    ],
  },
  {
    title: 'Cuisine et service en salle',
    field: '1013',
    level: 'qualification',
    at: [
      'MA-RAB',
      'MA-RAB',
      'MA-SKH',
      'MA-KHE',
      'MA-RAB',
      'MA-SKH',
      'MA-RAB',
      'MA-SAL',
      'MA-KHE',
      'MA-SKH',
    ],
    occupations: [
      { occupation: '5120', share: 0.5 },
      { occupation: '5131', share: 0.4 },
    ],
  },
  {
    title: 'Logistique et magasinage',
    field: '1041',
    level: 'technician',
    at: ['MA-SKH', 'MA-KEN', 'MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-SIL', 'MA-SAL', 'MA-SKH', 'MA-RAB'],
    occupations: [
      { occupation: '4321', share: 0.7 },
      { occupation: '8332', share: 0.2 },
    ],
  },
  {
    title: 'Maçonnerie',
    field: '0732',
    level: 'specialisation',
    at: ['MA-RAB', 'MA-KEN', 'MA-SKH', 'MA-SIK', 'MA-RAB', 'MA-SAL', 'MA-SIK', 'MA-KHE', 'MA-SKH'],
    steps: [],
    occupations: [{ occupation: '7112', share: 0.9 }],
  },
];
/**
 * The approximate seats of a session in each place. The capital has about as many as the needs
 * around it, the Cité des métiers more, the province with the workshops far fewer.
 */
export const placesAt: Record<Province, number> = {
  'MA-RAB': 100,
  'MA-SKH': 140,
  'MA-SAL': 40,
  'MA-KEN': 50,
  'MA-SIK': 60,
  'MA-KHE': 35,
  'MA-SIL': 25,
};
