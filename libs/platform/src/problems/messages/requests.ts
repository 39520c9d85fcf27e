import type { Texts } from '../language.js';

/** What is wrong with a request before the domain has a say. */
export const requestMessages = {
  'not-readable': {
    fr: 'La requête ne peut pas être lue : JSON, chemin ou en-tête mal formé',
    ar: 'تعذّرت قراءة الطلب: صيغة JSON أو المسار أو الترويسة غير سليمة',
    en: 'The request cannot be read: its JSON, path or a header is malformed',
  },
  'not-utf-8': {
    fr: 'Le contenu n’est pas de l’UTF-8',
    ar: 'المحتوى ليس بترميز UTF-8',
    en: 'The content is not UTF-8',
  },
  'not-json': {
    fr: 'Le contenu n’est pas du JSON',
    ar: 'المحتوى ليس بصيغة JSON',
    en: 'The content is not JSON',
  },
  'too-deep': {
    fr: 'Le contenu est imbriqué sur plus de {depth} niveaux',
    ar: 'المحتوى متداخل على أكثر من {depth} مستوى',
    en: 'The content is nested more than {depth} levels deep',
  },
  'too-many-values': {
    fr: 'Le contenu compte plus de {limit} valeurs',
    ar: 'يضمّ المحتوى أكثر من {limit} قيمة',
    en: 'The content holds more than {limit} values',
  },
  'request-timeout': {
    fr: 'La requête n’est pas arrivée en entier dans le délai imparti',
    ar: 'لم يصل الطلب كاملا في الأجل المحدد',
    en: 'The request did not arrive in full in the time allowed',
  },
  'request-aborted': {
    fr: 'Le demandeur a rompu la connexion avant la réponse',
    ar: 'قطع صاحب الطلب الاتصال قبل الجواب',
    en: 'The caller closed the connection before the answer',
  },
  'expectation-failed': {
    fr: 'La seule attente admise est Expect: 100-continue',
    ar: 'لا يُقبل في ترويسة Expect سوى القيمة 100-continue',
    en: 'The only expectation that is met is Expect: 100-continue',
  },
  'bad-idempotency-key': {
    fr: 'Idempotency-Key compte de 1 à 200 caractères ASCII visibles',
    ar: 'تتكوّن Idempotency-Key من 1 إلى 200 محرف ASCII مرئي',
    en: 'Idempotency-Key is 1 to 200 visible ASCII characters',
  },
  unauthenticated: {
    fr: 'Un jeton d’accès valide est requis (Authorization: Bearer …)',
    ar: 'يلزم رمز ولوج صالح (Authorization: Bearer …)',
    en: 'A valid access token is needed (Authorization: Bearer …)',
  },
  'scope-missing': {
    fr: 'Cette action requiert le droit « {scope} »',
    ar: 'يتطلب هذا الإجراء الصلاحية «{scope}»',
    en: 'This needs the scope {scope}',
  },
  'claims-missing': {
    fr: 'Le jeton n’indique ni organisation, ni rôle, ni territoire',
    ar: 'لا يحدّد الرمز المنظمة أو الدور أو المجال الترابي',
    en: 'The token names no organisation, role or territory',
  },
  'organisation-mismatch': {
    fr: 'Le jeton agit pour {organisation}, pas pour une autre organisation',
    ar: 'يخصّ الرمز {organisation} دون غيرها من المنظمات',
    en: 'The token acts for {organisation} and no other organisation',
  },
  'territory-forbidden': {
    fr: '{territory} est hors du territoire de {organisation}',
    ar: '{territory} خارج المجال الترابي لـ{organisation}',
    en: '{territory} is outside the territory of {organisation}',
  },
  forbidden: {
    fr: '{organisation} ne peut pas faire cela sur cette fiche',
    ar: 'لا يحقّ لـ{organisation} القيام بذلك على هذا السجل',
    en: '{organisation} may not do this to this record',
  },
  'not-found': {
    fr: 'Il n’y a rien ici que vous puissiez voir',
    ar: 'لا يوجد هنا ما يمكنكم الاطلاع عليه',
    en: 'There is nothing here that you may see',
  },
  'method-not-allowed': {
    fr: 'Cette ressource n’admet pas cette méthode',
    ar: 'لا يقبل هذا المورد هذه الطريقة',
    en: 'This resource does not take this method',
  },
  conflict: {
    fr: 'Une autre fiche porte déjà cette identité',
    ar: 'يوجد سجل آخر بهذه الهوية',
    en: 'Another record has this identity',
  },
  'if-match-required': {
    fr: 'Indiquez la version visée : If-Match: "v{version}"',
    ar: 'حدّدوا النسخة المقصودة: If-Match: "v{version}"',
    en: 'Say which version is meant: If-Match: "v{version}"',
  },
  'stale-version': {
    fr: 'La version actuelle est "v{version}"',
    ar: 'النسخة الحالية هي "v{version}"',
    en: 'The current version is "v{version}"',
  },
  'bad-if-match': {
    fr: 'If-Match reprend l’ETag tel qu’il a été donné ("v<numéro>"), ou * ; {given} n’en est pas un',
    ar: 'تحمل If-Match قيمة ETag كما وردت في الجواب ("v<رقم>") أو *؛ والقيمة {given} ليست منها',
    en: 'If-Match is the ETag as it was answered ("v<number>"), or *; not {given}',
  },
  'too-large': {
    fr: 'Le contenu dépasse la limite : {limit}',
    ar: 'يتجاوز المحتوى الحدّ الأقصى: {limit}',
    en: 'The content exceeds the limit: {limit}',
  },
  'headers-too-large': {
    fr: 'Les en-têtes sont trop volumineux',
    ar: 'الترويسات كبيرة جدا',
    en: 'The headers are too large',
  },
  'unsupported-media-type': {
    fr: 'Ce contenu n’est pas lu ici ; attendu : {expected}',
    ar: 'لا يُقرأ هذا المحتوى هنا؛ المنتظر: {expected}',
    en: 'This content is not read here; expected: {expected}',
  },
  'not-storable': {
    fr: 'Une valeur ne peut pas être enregistrée',
    ar: 'تعذّر حفظ إحدى القيم',
    en: 'A value cannot be stored',
  },
  'idempotency-key-reused': {
    fr: 'Cette Idempotency-Key a servi à une autre requête',
    ar: 'استُعملت Idempotency-Key هذه لطلب آخر',
    en: 'This Idempotency-Key was used for another request',
  },
  invalid: { fr: 'Le contenu est invalide', ar: 'المحتوى غير صالح', en: 'The content is invalid' },
  refused: { fr: 'La requête est refusée', ar: 'الطلب مرفوض', en: 'The request is refused' },
  internal: {
    fr: 'Une erreur imprévue est survenue ; elle a été consignée',
    ar: 'وقع خطأ غير متوقع وتمّ تسجيله',
    en: 'Something unforeseen happened; it has been logged',
  },
  away: {
    fr: 'Un composant est momentanément indisponible, réessayez',
    ar: 'أحد المكوّنات غير متاح مؤقتا، أعيدوا المحاولة',
    en: 'A dependency is away, try again',
  },
  'identity-provider-away': {
    fr: 'Les clés du fournisseur d’identité ne peuvent pas être lues, réessayez',
    ar: 'تعذّرت قراءة مفاتيح مزوّد الهوية، أعيدوا المحاولة',
    en: 'The keys of the identity provider cannot be read, try again',
  },
  'not-a-source-version': {
    fr: 'Un nombre entier de 0 à 2^53 − 1 est attendu',
    ar: 'يُنتظر عدد صحيح من 0 إلى 2^53 − 1',
    en: 'A whole number from 0 to 2^53 − 1 is expected',
  },
} as const satisfies Texts;
