import type { why as fr } from '../fr/why';

export const why: Record<keyof typeof fr, string> = {
  'why.failed': 'يتعذر تفسير هذا الرقم.',
  'why.title': 'من أين يأتي هذا الرقم؟',
  'why.side.gap': 'تضاف المناصب ويطرح الأشخاص.',
  'why.exact': 'القيمة بدقة: يعرضها المخطط عددا صحيحا.',
  'why.agrees':
    '{sources, plural, zero {= دون مصدر} one {= مجموع مصدر واحد} two {= مجموع مصدرين} few {= مجموع # مصادر} many {= مجموع # مصدرا} other {= مجموع # مصدر}} ({entries, plural, zero {دون قيد} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدا} other {# قيد}})',
  'why.differs': 'مجموع القيود {sum} والرقم {figure}: هناك حركة جارية، أعيدوا الفتح بعد لحظة.',
  'why.first-entries':
    '{entries, plural, zero {لا قيد} one {القيد الأول} two {القيدان الأولان} few {القيود الـ# الأولى} many {القيود الـ# الأولى} other {القيود الـ# الأولى}} من {sources, plural, zero {دون مصدر} one {مصدر واحد} two {مصدرين} few {# مصادر} many {# مصدرا} other {# مصدر}}: المجموع {sum} من {figure}؛ لا تقرأ البقية هنا.',
  'why.none': 'لا قيد وراء هذا الرقم.',
  'why.source': 'المصدر',
  'why.weight': 'الوزن',
  'why.kind.need': 'حاجة',
  'why.kind.session': 'دورة',
  'why.kind.support': 'دعم',
  'why.kind.agreement': 'اتفاقية',
  'why.kind.micro-project': 'مشروع صغير',
  'why.where':
    'النسخة {version} · {organisation} · {time} · {entries, plural, zero {دون قيد} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدا} other {# قيد}}',
  'why.event': 'الحدث',
  'past.title': 'الرقم نفسه في تاريخ سابق',
  'past.date': 'إلى غاية نهاية يوم',
  'past.sentence':
    'بتاريخ {date} كان هذا الرقم {before}، وهو اليوم {now} ({change}). {n, plural, =0 {لم يتغير أي مصدر منذ ذلك الحين.} zero {لم يتغير أي مصدر منذ ذلك الحين.} one {تغير مصدر واحد منذ ذلك الحين.} two {تغير مصدران منذ ذلك الحين.} few {تغيرت # مصادر منذ ذلك الحين.} many {تغير # مصدرا منذ ذلك الحين.} other {تغير # مصدر منذ ذلك الحين.}}',
  'past.change': 'التغير',
  'past.others':
    '{n, plural, zero {لا مصدر آخر} one {ومصدر آخر} two {ومصدران آخران} few {و# مصادر أخرى} many {و# مصدرا آخر} other {و# مصدر آخر}}',
  'assumptions.title': 'الفرضيات: {name}',
  'assumptions.hypothesis': 'فرضية عمل، دون مصدر.',
  'assumptions.fill': 'الملء',
  'assumptions.completion': 'الإتمام',
  'assumptions.availability': 'الجاهزية للشغل',
  'assumptions.delivery': 'إنجاز الالتزامات',
};
