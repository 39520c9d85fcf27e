import type { agreementDocuments as fr } from '../fr/agreement-documents';

export const agreementDocuments: Record<keyof typeof fr, string> = {
  'agreements.documents': 'الوثائق',
  'agreements.documents.none': 'لم تودع أي وثيقة.',
  'agreements.documents.add': 'إيداع وثيقة',
  'agreements.documents.restraint':
    'لا تودعوا أي ملف يذكر أسماء أشخاص: لا لوائح المستفيدين ولا السير الذاتية ولا نسخ وثائق الهوية. يُقبل نص الاتفاقية ونسختها الموقّعة والحصيلة والمحضر واللائحة المجهولة الأسماء.',
  'agreements.documents.declared': 'هذا الملف لا يذكر أي شخص، باستثناء الموقّعين بصفتهم',
  'agreements.documents.kind': 'صنف الوثيقة',
  'agreements.document.text': 'نص الاتفاقية',
  'agreements.document.signed-text': 'النسخة الموقّعة',
  'agreements.document.final-report': 'الحصيلة',
  'agreements.document.minutes': 'محضر',
  'agreements.document.other': 'وثيقة أخرى',
  'agreements.documents.choose': 'اختيار ملف',
  'agreements.documents.drop': 'أو اسحبوه إلى هنا. {types}؛ {size} على الأكثر.',
  'agreements.documents.sending': 'جارٍ الإرسال',
  'agreements.documents.done': 'أُودعت الوثيقة.',
  'agreements.documents.refused.undeclared':
    'أكّدوا أولا أن الملف لا يذكر أي شخص. الأنواع المقبولة: {types}، {size} على الأكثر.',
  'agreements.documents.refused.empty':
    'هذا الملف فارغ. الأنواع المقبولة: {types}، {size} على الأكثر.',
  'agreements.documents.refused.too-large':
    'حجم هذا الملف كبير: {size} على الأكثر. الأنواع المقبولة: {types}.',
  'agreements.documents.refused.wrong-type':
    'هذا النوع من الملفات غير مقبول. الأنواع المقبولة: {types}، {size} على الأكثر.',
  'agreements.documents.added': 'أودعت بتاريخ {date}: {name}',
  'agreements.documents.scan.clean': 'فحصها مضاد الفيروسات',
  'agreements.documents.scan.not-scanned': 'لم يفحصها مضاد فيروسات',
  'agreements.documents.known-by-hash': 'وثيقة معروفة ببصمتها، لم يودع ملفها',
  'agreements.documents.hash': 'البصمة',
  'agreements.documents.here': 'الوثيقة مودعة هنا',
  'agreements.documents.not-here': 'الوثيقة غير مودعة هنا، بصمتها',
  'agreements.documents.remove': 'سحب',
  'agreements.documents.remove-text': 'يبقى الإيداع وسحبه في السجل؛ ولا يعود الملف متاحا.',
  'agreements.documents.removed': 'سُحبت الوثيقة.',
  'agreements.documents.hash-choose': 'أخذ بصمة ملف',
  'agreements.documents.hash-drop': 'أو اسحبوه إلى هنا: لا يغادر حاسوبكم.',
  'agreements.documents.hash-taken': 'بصمة الملف {name}',
  'agreements.documents.hash-unknown': 'هذا المتصفح لا يحسب البصمات: أدخلوها يدويا.',
};
