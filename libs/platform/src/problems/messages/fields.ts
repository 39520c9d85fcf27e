import type { Texts } from '../language.js';

/** What is wrong with one field or parameter; the place is told beside. */
export const fieldMessages = {
  required: {
    fr: 'Ce champ est obligatoire',
    ar: 'هذا الحقل إلزامي',
    en: 'This field is required',
  },
  'unknown-field': {
    fr: 'Ce champ n’est pas prévu',
    ar: 'هذا الحقل غير متوقّع',
    en: 'This field is not known',
  },
  'too-many-members': {
    fr: 'Un objet compte au plus {limit} champs',
    ar: 'لا تتجاوز حقول الكائن الواحد {limit}',
    en: 'An object has at most {limit} members',
  },
  'not-text': { fr: 'Un texte est attendu', ar: 'يُنتظر نصّ', en: 'Text is expected' },
  'empty-text': {
    fr: 'Un texte non vide est attendu',
    ar: 'يُنتظر نصّ غير فارغ',
    en: 'Text that is not empty is expected',
  },
  'unseen-character': {
    fr: 'L’identifiant contient le caractère {character}, qui ne se voit pas ou se confond avec un autre',
    ar: 'يحتوي المعرّف على المحرف {character} الذي لا يُرى أو يلتبس بغيره',
    en: 'The identifier holds the character {character}, which is not seen or is taken for another',
  },
  'text-not-storable': {
    fr: 'Le texte contient NUL ou un demi-codet isolé',
    ar: 'يحتوي النصّ على NUL أو نصف زوج بديل معزول',
    en: 'The text holds NUL or a lone surrogate',
  },
  'too-long': {
    fr: 'Au plus {limit} caractères',
    ar: '{limit} محرف على الأكثر',
    en: 'At most {limit} characters',
  },
  'too-short': {
    fr: 'Au moins {limit} caractères',
    ar: '{limit} محرف على الأقل',
    en: 'At least {limit} characters',
  },
  'wrong-form': {
    fr: 'La valeur n’a pas la forme attendue',
    ar: 'القيمة ليست بالصيغة المنتظرة',
    en: 'The value does not have the form expected',
  },
  'not-one-of': {
    fr: 'Une de ces valeurs est attendue : {values}',
    ar: 'تُنتظر إحدى هذه القيم: {values}',
    en: 'One of these is expected: {values}',
  },
  'not-a-whole-number': {
    fr: 'Un nombre entier est attendu',
    ar: 'يُنتظر عدد صحيح',
    en: 'A whole number is expected',
  },
  'not-a-number': {
    fr: 'Un nombre est attendu, avec au plus {places} décimales',
    ar: 'يُنتظر عدد بأرقام عشرية لا تتجاوز {places}',
    en: 'A number is expected, with at most {places} decimals',
  },
  'too-small': { fr: 'Au moins {limit}', ar: '{limit} على الأقل', en: 'At least {limit}' },
  'too-great': { fr: 'Au plus {limit}', ar: '{limit} على الأكثر', en: 'At most {limit}' },
  'not-true-or-false': {
    fr: 'true ou false est attendu',
    ar: 'يُنتظر true أو false',
    en: 'true or false is expected',
  },
  'not-an-object': {
    fr: 'Un objet JSON est attendu',
    ar: 'يُنتظر كائن JSON',
    en: 'A JSON object is expected',
  },
  'not-a-list': { fr: 'Une liste est attendue', ar: 'تُنتظر قائمة', en: 'A list is expected' },
  'list-too-long': {
    fr: 'Au plus {limit} éléments',
    ar: '{limit} عنصر على الأكثر',
    en: 'At most {limit} items',
  },
  'list-too-short': {
    fr: 'Au moins {limit} élément(s)',
    ar: '{limit} عنصر على الأقل',
    en: 'At least {limit} item(s)',
  },
  'item-twice': { fr: 'Un élément figure deux fois', ar: 'عنصر مكرّر', en: 'An item stands twice' },
  'not-an-id': {
    fr: 'Un identifiant UUID est attendu',
    ar: 'يُنتظر معرّف UUID',
    en: 'A UUID is expected',
  },
  'not-a-date': {
    fr: 'Une date qui existe est attendue, AAAA-MM-JJ',
    ar: 'يُنتظر تاريخ موجود بصيغة YYYY-MM-DD',
    en: 'A date that exists is expected, YYYY-MM-DD',
  },
  'not-an-instant': {
    fr: 'Un instant RFC 3339 est attendu',
    ar: 'تُنتظر لحظة وفق RFC 3339',
    en: 'An RFC 3339 instant is expected',
  },
  'not-a-territory': {
    fr: 'Un code ISO 3166-2 est attendu, comme MA-04 ou MA-KEN',
    ar: 'يُنتظر رمز ISO 3166-2 مثل MA-04 أو MA-KEN',
    en: 'An ISO 3166-2 code is expected, such as MA-04 or MA-KEN',
  },
  'not-an-occupation': {
    fr: 'Un code CITP-08 d’un à quatre chiffres est attendu',
    ar: 'يُنتظر رمز ISCO-08 من رقم إلى أربعة أرقام',
    en: 'An ISCO-08 code of one to four digits is expected',
  },
  'not-a-sector': {
    fr: 'Une section ou division CITI, ou un groupement, est attendu',
    ar: 'يُنتظر قسم أو فرع ISIC أو تجمّع قطاعي',
    en: 'An ISIC section or division, or a cluster, is expected',
  },
  'not-a-quarter': {
    fr: 'Un trimestre est attendu, comme 2026-Q4',
    ar: 'يُنتظر فصل مثل 2026-Q4',
    en: 'A quarter is expected, such as 2026-Q4',
  },
  'not-an-organisation': {
    fr: 'L’identifiant d’une organisation est attendu',
    ar: 'يُنتظر معرّف منظمة',
    en: 'The identifier of an organisation is expected',
  },
  'unknown-code': {
    fr: '{code} ne figure pas dans la liste des {list} au {on}',
    ar: 'لا يوجد {code} في قائمة {list} بتاريخ {on}',
    en: '{code} is not in the list of {list} on {on}',
  },
  'not-in-list': {
    fr: '{code} ne figure pas dans la liste des {list}',
    ar: 'لا يوجد {code} في قائمة {list}',
    en: '{code} is not in the list of {list}',
  },
  'unknown-cursor': {
    fr: 'Ce curseur n’est pas de cette liste, de ce tri et de ces filtres',
    ar: 'هذا المؤشر لا يخصّ هذه القائمة بهذا الترتيب وهذه المرشِّحات',
    en: 'The cursor is not one of this list in this order with these filters',
  },
  'parameter-twice': {
    fr: 'Ce paramètre figure deux fois',
    ar: 'هذا المعامل مكرّر',
    en: 'This parameter stands twice',
  },
  'date-in-the-future': {
    fr: 'La date est à venir ; nous sommes le {today}',
    ar: 'التاريخ لم يحن بعد؛ اليوم هو {today}',
    en: 'The date is to come; today is {today}',
  },
  'window-reversed': {
    fr: 'La période finit avant de commencer',
    ar: 'تنتهي الفترة قبل بدايتها',
    en: 'The window ends before it begins',
  },
  'window-incomplete': {
    fr: 'Une période a ses deux bornes, ou aucune',
    ar: 'للفترة حدّان أو لا حدّ لها',
    en: 'A window has both ends, or neither',
  },
  'dates-reversed': {
    fr: 'La fin précède le début',
    ar: 'النهاية تسبق البداية',
    en: 'The end comes before the beginning',
  },
} as const satisfies Texts;
