import type { Language, Text } from './language.js';

const byStatus: Record<number, Text> = {
  400: { fr: 'Requête illisible', ar: 'طلب غير مقروء', en: 'The request cannot be read' },
  401: { fr: 'Identification requise', ar: 'التعريف مطلوب', en: 'Sign-in required' },
  403: { fr: 'Action non autorisée', ar: 'إجراء غير مسموح به', en: 'Not allowed' },
  404: { fr: 'Introuvable', ar: 'غير موجود', en: 'Not found' },
  405: { fr: 'Méthode non prévue', ar: 'طريقة غير متاحة', en: 'Method not available' },
  408: { fr: 'Délai de la requête dépassé', ar: 'انقضى أجل الطلب', en: 'Request timed out' },
  409: {
    fr: 'Contraire à l’état ou à une règle',
    ar: 'مخالف للحالة أو لقاعدة',
    en: 'Against the state or a rule',
  },
  412: {
    fr: 'La fiche a changé entre-temps',
    ar: 'تغيّر السجل في هذه الأثناء',
    en: 'The record has changed meanwhile',
  },
  413: { fr: 'Contenu trop volumineux', ar: 'المحتوى كبير جدا', en: 'Content too large' },
  415: {
    fr: 'Type de contenu non pris en charge',
    ar: 'نوع المحتوى غير مدعوم',
    en: 'Content type not supported',
  },
  417: { fr: 'Attente non prise en charge', ar: 'توقّع غير مدعوم', en: 'Expectation not met' },
  422: { fr: 'Contenu invalide', ar: 'محتوى غير صالح', en: 'Invalid content' },
  428: { fr: 'If-Match requis', ar: 'الترويسة If-Match مطلوبة', en: 'If-Match required' },
  429: { fr: 'Trop de requêtes', ar: 'طلبات كثيرة جدا', en: 'Too many requests' },
  431: { fr: 'En-têtes trop volumineux', ar: 'الترويسات كبيرة جدا', en: 'Headers too large' },
  500: { fr: 'Erreur interne', ar: 'خطأ داخلي', en: 'Internal error' },
  502: { fr: 'Réponse illisible d’un service', ar: 'جواب غير مقروء من خدمة', en: 'Bad gateway' },
  503: { fr: 'Momentanément indisponible', ar: 'غير متاح مؤقتا', en: 'Away for a moment' },
  504: { fr: 'Un service ne répond pas', ar: 'خدمة لا تجيب', en: 'Gateway timeout' },
};

/** The title of a problem in the caller's language. */
export const titleOf = (status: number, language: Language): string =>
  (byStatus[status] ?? (byStatus[status >= 500 ? 500 : 400] as Text))[language];
