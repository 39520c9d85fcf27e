import type { Language } from '@mizan/platform';

/** The page's words; the French ones are the users' own (never *offre*, *demande* or *pénurie*); the style sheet gives them their capital. */
export interface Words {
  title: string; region: string; line: string; demand: string; supply: string; gap: string; coverage: string;
  lines: { declared: string; 'in-force': string; 'if-signed': string };
  bands: Record<string, string>;
  provinces: string; notAllocated: string; unallocated: string; freshness: string; parked: string; assumptions: string; asOf: string; provisional: string;
  convention: string; away: string; signIn: string; fictional: string; lag(ms: number): string;
}

const fr: Words = {
  title: 'Mizan — la balance des compétences', region: 'Rabat-Salé-Kénitra', line: 'Lecture',
  demand: 'besoins exprimés (postes)', supply: 'sortants de formation attendus (personnes)', gap: 'écart besoins – formation programmée', coverage: 'couverture par la formation',
  lines: { declared: 'exprimé', 'in-force': 'avec les engagements en vigueur', 'if-signed': 'si ce qui est signé entrait en vigueur' },
  bands: { 'very-low': 'très faible', low: 'faible', balanced: 'équilibrée', high: 'élevée', 'very-high': 'très élevée', 'no-demand': 'sans besoin exprimé', undetermined: 'indéterminée' },
  provinces: 'Par préfecture et province, avec les engagements en vigueur', notAllocated: 'Non ventilé', unallocated: 'Part non ventilée par territoire',
  freshness: 'Fraîcheur', parked: 'Faits mis de côté', assumptions: 'Hypothèses', asOf: 'Arrêté au', provisional: 'provisoire',
  convention: "convention : 1 poste = 1 personne ; hors demandeurs d'emploi inscrits, autres diplômés et mobilité",
  away: 'Les chiffres ne sont pas joignables en ce moment ; cette page réessaie d’elle-même.', signIn: 'La connexion des personnes n’est pas encore ouverte sur cette installation ; l’interface HTTP l’est, sous /api.',
  fictional: 'Démonstration : des données fictives côtoient des chiffres publiés ; chaque fiche porte son origine.', lag: (ms) => `à ${ms} ms près`,
};
const ar: Words = {
  title: 'ميزان — ميزان الكفاءات', region: 'الرباط - سلا - القنيطرة', line: 'القراءة',
  demand: 'الحاجيات المعبر عنها (مناصب)', supply: 'الخريجون المرتقبون من التكوين (أشخاص)', gap: 'الفارق بين الحاجيات والتكوين المبرمج', coverage: 'التغطية بالتكوين',
  lines: { declared: 'المعبر عنه', 'in-force': 'مع الالتزامات السارية', 'if-signed': 'إذا دخل الموقَّع حيز التنفيذ' },
  bands: { 'very-low': 'ضعيفة جدا', low: 'ضعيفة', balanced: 'متوازنة', high: 'مرتفعة', 'very-high': 'مرتفعة جدا', 'no-demand': 'دون حاجيات معبر عنها', undetermined: 'غير محددة' },
  provinces: 'حسب العمالات والأقاليم، مع الالتزامات السارية', notAllocated: 'غير موزع', unallocated: 'الجزء غير الموزع ترابيا',
  freshness: 'حداثة المعطيات', parked: 'وقائع معلقة', assumptions: 'الفرضيات', asOf: 'إلى غاية', provisional: 'مؤقت',
  convention: 'اصطلاح: منصب واحد = شخص واحد؛ دون احتساب الباحثين عن العمل المسجلين وباقي الخريجين والحركية.',
  away: 'تعذر الوصول إلى الأرقام حاليا؛ تعيد هذه الصفحة المحاولة تلقائيا.', signIn: 'لم يفتح بعد ولوج الأشخاص في هذا التنصيب؛ الواجهة البرمجية متاحة تحت /api.',
  fictional: 'عرض توضيحي: معطيات خيالية إلى جانب أرقام منشورة؛ كل سجل يحمل مصدره.', lag: (ms) => `بفارق ${ms} ملي ثانية`,
};
const en: Words = {
  title: 'Mizan — the balance of skills', region: 'Rabat-Salé-Kénitra', line: 'Line',
  demand: 'Declared needs (openings)', supply: 'Expected to leave training (persons)', gap: 'Gap: needs – programmed training', coverage: 'Coverage by training',
  lines: { declared: 'Declared', 'in-force': 'With the commitments in force', 'if-signed': 'If what is signed entered into force' },
  bands: { 'very-low': 'very low', low: 'low', balanced: 'balanced', high: 'high', 'very-high': 'very high', 'no-demand': 'no declared need', undetermined: 'undetermined' },
  provinces: 'By prefecture and province, with the commitments in force', notAllocated: 'Not allocated', unallocated: 'Not allocated to a territory',
  freshness: 'Freshness', parked: 'Facts set aside', assumptions: 'Assumptions', asOf: 'As of', provisional: 'provisional',
  convention: 'Convention: 1 opening = 1 person; registered job seekers, other graduates and mobility are left out.',
  away: 'The figures cannot be reached just now; this page tries again by itself.', signIn: 'Sign-in for people is not open on this installation yet; the HTTP interface is, below /api.',
  fictional: 'Demonstration: fictional data stand beside published figures; every record carries its origin.', lag: (ms) => `within ${ms} ms`,
};

export const words: Record<Language, Words> = { fr, ar, en };

/** Names of the region's prefectures and provinces, as they are written there. */
export const provinceNames: Record<string, Record<Language, string>> = {
  'MA-RAB': { fr: 'Rabat', ar: 'الرباط', en: 'Rabat' },
  'MA-SAL': { fr: 'Salé', ar: 'سلا', en: 'Salé' },
  'MA-SKH': { fr: 'Skhirate-Témara', ar: 'الصخيرات - تمارة', en: 'Skhirate-Témara' },
  'MA-KEN': { fr: 'Kénitra', ar: 'القنيطرة', en: 'Kénitra' },
  'MA-KHE': { fr: 'Khémisset', ar: 'الخميسات', en: 'Khémisset' },
  'MA-SIK': { fr: 'Sidi Kacem', ar: 'سيدي قاسم', en: 'Sidi Kacem' },
  'MA-SIL': { fr: 'Sidi Slimane', ar: 'سيدي سليمان', en: 'Sidi Slimane' },
};
