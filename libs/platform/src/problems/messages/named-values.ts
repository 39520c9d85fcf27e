import type { Text } from '../language.js';

type Names = Readonly<Record<string, Text>>;

const states: Names = {
  declared: { fr: 'déclaré', ar: 'مصرّح بها', en: 'declared' },
  validated: { fr: 'validé', ar: 'مصادق عليها', en: 'validated' },
  'partly-met': { fr: 'partiellement satisfait', ar: 'ملبّاة جزئيا', en: 'partly met' },
  met: { fr: 'satisfait', ar: 'ملبّاة', en: 'met' },
  withdrawn: { fr: 'retiré', ar: 'مسحوب', en: 'withdrawn' },
  expired: { fr: 'expiré', ar: 'منتهٍ', en: 'expired' },
  draft: { fr: 'projet', ar: 'مسودة', en: 'draft' },
  adopted: { fr: 'adopté', ar: 'معتمد', en: 'adopted' },
  proposed: { fr: 'proposé', ar: 'مقترح', en: 'proposed' },
  open: { fr: 'ouvert', ar: 'مفتوح', en: 'open' },
  suspended: { fr: 'suspendu', ar: 'معلّق', en: 'suspended' },
  closed: { fr: 'clos', ar: 'مغلق', en: 'closed' },
  scheduled: { fr: 'programmé', ar: 'مبرمج', en: 'scheduled' },
  running: { fr: 'en cours', ar: 'جارٍ', en: 'running' },
  ended: { fr: 'terminé', ar: 'منتهٍ', en: 'ended' },
  'outcomes-known': { fr: 'résultats connus', ar: 'النتائج معروفة', en: 'outcomes known' },
  cancelled: { fr: 'annulé', ar: 'ملغى', en: 'cancelled' },
  'in-review': { fr: 'en relecture', ar: 'قيد المراجعة', en: 'in review' },
  corrections: { fr: 'en correction', ar: 'قيد التصحيح', en: 'in correction' },
  ready: { fr: 'prêt à signer', ar: 'جاهز للتوقيع', en: 'ready' },
  'partly-signed': { fr: 'signé en partie', ar: 'موقّع جزئيا', en: 'partly signed' },
  signed: { fr: 'signé', ar: 'موقّع', en: 'signed' },
  'in-force': { fr: 'en vigueur', ar: 'سارٍ', en: 'in force' },
  terminated: { fr: 'résilié', ar: 'مفسوخ', en: 'terminated' },
  denounced: { fr: 'dénoncé', ar: 'منقوض', en: 'denounced' },
  approved: { fr: 'approuvé', ar: 'موافق عليه', en: 'approved' },
  'in-use': { fr: 'en usage', ar: 'قيد الاستعمال', en: 'in use' },
  retired: { fr: 'retiré', ar: 'متقاعد', en: 'retired' },
};

const lists: Names = {
  territory: { fr: 'territoires', ar: 'الوحدات الترابية', en: 'territories' },
  occupation: { fr: 'métiers', ar: 'المهن', en: 'occupations' },
  sector: { fr: 'secteurs', ar: 'القطاعات', en: 'sectors' },
};

/** The parameters of a text whose values have names: a `{status}`, a `{list}`. */
export const namedValues: Readonly<Record<string, Names>> = { status: states, list: lists };
