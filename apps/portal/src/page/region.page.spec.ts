import { page } from './region.page.js';
import type { Projection, RegionFigures } from './region-figures.js';

const projection: Projection = {
  assumptions: '<b>default-1</b>', asOf: '2026-11-24T01:00:00Z', provisional: false, freshness: { lagMs: 12, parked: 3 }, total: { demand: 23120, supply: 61.2, gap: 23058.8 },
  data: [
    { territory: 'MA-KEN', allocated: true, demand: 120, supply: 61.2, gap: 58.8, coverage: 0.51, band: 'very-low' },
    { territory: null, allocated: false, demand: 23000, supply: 0, gap: 23000, coverage: null, band: 'undetermined' },
  ],
};
const figures: RegionFigures = { declared: projection, 'in-force': projection, 'if-signed': projection };
const shown = (language: 'fr' | 'ar' | 'en') => page({ language, figures, needsSignIn: false, isDemo: true });

describe('the region’s page', () => {
  it('says in the users’ words what it shows', () => {
    for (const words of ['besoins exprimés (postes)', 'sortants de formation attendus (personnes)', 'écart besoins – formation programmée', 'exprimé', 'avec les engagements en vigueur', 'si ce qui est signé entrait en vigueur',
      "convention : 1 poste = 1 personne ; hors demandeurs d'emploi inscrits, autres diplômés et mobilité"]) expect(shown('fr')).toContain(words);
  });
  it('never uses a word that an agency reads the other way round', () => expect(shown('fr')).not.toMatch(/\b(offres?|demandes?|pénurie|prévision)\b/i));
  it('shows what is not allocated in a row of its own', () => expect(shown('fr')).toMatch(/Non ventilé<\/th><td>23\s000/));
  it('runs from right to left in Arabic', () => expect(shown('ar')).toContain('<html lang="ar" dir="rtl">'));
  it('escapes what comes from a service', () => expect(shown('en')).toContain('&lt;b&gt;default-1'));
  it('loads nothing from elsewhere', () => expect(shown('en')).not.toMatch(/(src|href)="(https?:)?\/\//));
  it('says so while the figures are away', () => expect(page({ language: 'en', figures: undefined, needsSignIn: false, isDemo: false })).toContain('cannot be reached'));
});
