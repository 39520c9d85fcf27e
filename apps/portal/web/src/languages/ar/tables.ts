import type { tables as fr } from '../fr/tables';

export const tables: Record<keyof typeof fr, string> = {
  'tables.rows':
    '{n, plural, zero {لا سطر} one {سطر واحد} two {سطران} few {{shown} أسطر} many {{shown} سطرا} other {{shown} سطر}}',
  'tables.rows-and-more':
    '{n, plural, zero {لا سطر} one {السطر الأول} two {أول سطرين} few {أول {shown} أسطر} many {أول {shown} سطرا} other {أول {shown} سطر}}',
  'tables.rows-of': 'الأسطر المعروضة: {shown} من أصل {all}',
  'tables.rows-of-more-than': 'الأسطر المعروضة: {shown} من أصل أكثر من {all}',
  'tables.more': 'عرض المزيد',
  'tables.order': 'الترتيب',
  'tables.newest': 'الأحدث أولا',
  'tables.sort-by': 'ترتيب حسب: {name}',
  'tables.failed': 'تعذرت قراءة اللائحة.',
  'tables.none-found': 'لا شيء يطابق هذه المرشحات.',
  'tables.none': 'لا شيء مسجل هنا بعد.',
  'tables.filters':
    'المرشحات{n, plural, =0 {} zero {} one { (#)} two { (#)} few { (#)} many { (#)} other { (#)}}',
  'tables.search': 'بحث',
  'tables.all': 'الكل',
  'tables.export': 'تصدير',
  'tables.export-csv': 'ملف CSV (فاصلة منقوطة)',
  'tables.export-xlsx': 'ملف إكسل (XLSX)',
  'tables.exported':
    '{n, plural, zero {لم يصدر أي سطر} one {تم تصدير سطر واحد} two {تم تصدير سطرين} few {تم تصدير {shown} أسطر} many {تم تصدير {shown} سطرا} other {تم تصدير {shown} سطر}}',
  'tables.exported-cut':
    '{n, plural, zero {لم يصدر أي سطر} one {تم تصدير سطر واحد} two {تم تصدير سطرين} few {تم تصدير {shown} أسطر} many {تم تصدير {shown} سطرا} other {تم تصدير {shown} سطر}}: يضم الملف {max} سطر على الأكثر؛ ضيقوا المرشحات للحصول على الباقي.',
  'tables.export-failed': 'تعذر التصدير؛ أعيدوا المحاولة.',
};
