import type { plan as fr } from '../fr/plan';

export const plan: Record<keyof typeof fr, string> = {
  'plan.question':
    'أين يوجد خصاص في التكوين {code, select, MA {بالمغرب} MA02 {بجهة الشرق} other {ب{territory}}}؟',
  'plan.convention':
    'اصطلاح: منصب واحد = شخص واحد؛ دون احتساب الباحثين عن العمل المسجلين وباقي الخريجين والحركية.',
  'plan.line': 'القراءة',
  'line.declared': 'المعبر عنه',
  'line.in-force': 'مع الالتزامات السارية',
  'line.if-signed': 'إذا دخل الموقَّع حيز التنفيذ',
  'filter.territory': 'المجال الترابي',
  'filter.occupation': 'المهنة',
  'filter.every-occupation': 'جميع المهن',
  'filter.whole-group': '{name} (المجموع)',
  'filter.level': 'تفصيل المهن',
  'filter.level-1': 'المجموعات الكبرى',
  'filter.level-2': 'المجموعات الفرعية الكبرى',
  'filter.level-3': 'المجموعات الفرعية',
  'filter.level-4': 'المجموعات الأساسية',
  'filter.sector': 'القطاع',
  'filter.every-sector': 'جميع القطاعات',
  'filter.clusters': 'المنظومات الاقتصادية للجهة',
  'filter.sections': 'أقسام الأنشطة',
  'filter.reset': 'مسح عوامل التصفية',
  'time.name': 'الفترة',
  'time.from': 'الفصل الأول من الفترة',
  'time.to': 'الفصل الأخير من الفترة',
  'time.all': 'من {from} إلى {to}، مع ما ليست له فترة',
  'time.range': 'من {from} إلى {to}',
  'time.until': 'إلى غاية {to}',
  'time.from-on': 'ابتداء من {from}',
  'time.whole': 'الفترة كاملة',
  'time.school-years': 'السنوات الدراسية',
  'since.name': 'مقارنة مع…',
  'since.none': 'دون مقارنة',
  'since.import': 'قبل آخر استيراد ({moment})',
  'since.week': 'قبل أسبوع ({moment})',
  'since.day': 'تاريخ محدد…',
  'since.moment': 'بتاريخ {moment}',
  'since.date': 'تاريخ المقارنة (نهاية اليوم)',
  'since.head': 'مقارنة مع {moment}',
  'since.provisional': 'مؤقت: لم يُقرأ بعد كل ما سبق ذلك',
  'since.change': '{change} منذ ذلك الحين',
  'since.same': 'دون تغيير منذ ذلك الحين',
  'since.waiting': 'جارية المقارنة…',
  'since.failed': 'تعذرت المقارنة.',
  'unit.openings': 'منصب',
  'unit.persons': 'شخص',
  'unit.gap': 'شخص',
  'count.openings':
    '{n, plural, zero {لا منصب} one {منصب واحد} two {منصبان} few {{shown} مناصب} many {{shown} منصبا} other {{shown} منصب}}',
  'count.persons':
    '{n, plural, zero {لا شخص} one {شخص واحد} two {شخصان} few {{shown} أشخاص} many {{shown} شخصا} other {{shown} شخص}}',
  'figures.title': 'أرقام المخطط',
  'term.declared': 'الحاجيات المعبر عنها',
  'term.promised': 'المناصب الموعود بها',
  'term.expected': 'الخريجون المرتقبون من التكوين',
  'term.committed': 'الخريجون الموعود بهم من التكوين',
  'term.gap': 'الفارق بين الحاجيات والتكوين المبرمج',
  'term.demand':
    '{line, select, declared {الحاجيات المعبر عنها} other {المناصب المعبر عنها والموعود بها}}',
  'term.supply':
    '{line, select, declared {الخريجون المرتقبون من التكوين} other {الخريجون المرتقبون والموعود بهم من التكوين}}',
  'figures.declared-sentence':
    '{apart, plural, =0 {كلها موزعة ترابيا.} zero {كلها موزعة ترابيا.} one {منها منصب واحد غير موزع ترابيا.} two {منها منصبان غير موزعين ترابيا.} few {منها # مناصب غير موزعة ترابيا.} many {منها # منصبا غير موزع ترابيا.} other {منها # منصب غير موزع ترابيا.}}',
  'figures.declared-with-period':
    '{apart, plural, =0 {لها جميعا فترة محددة.} zero {لها جميعا فترة محددة.} one {يضاف إليها منصب واحد {line, select, declared {} other {معبر عنه أو موعود به }}دون فترة، غير محتسب هنا.} two {يضاف إليها منصبان {line, select, declared {} other {معبر عنهما أو موعود بهما }}دون فترة، غير محتسبين هنا.} few {تضاف إليها # مناصب {line, select, declared {} other {معبر عنها أو موعود بها }}دون فترة، غير محتسبة هنا.} many {يضاف إليها # منصبا {line, select, declared {} other {معبرا عنه أو موعودا به }}دون فترة، غير محتسب هنا.} other {يضاف إليها # منصب {line, select, declared {} other {معبر عنه أو موعود به }}دون فترة، غير محتسب هنا.}}',
  'figures.promised-sentence':
    'في إطار الالتزامات {line, select, ifsigned {السارية والموقعة{later, plural, =0 {.} zero {.} one {، منها منصب واحد لم يدخل بعد حيز التنفيذ.} two {، منها منصبان لم يدخلا بعد حيز التنفيذ.} few {، منها # مناصب لم تدخل بعد حيز التنفيذ.} many {، منها # منصبا لم يدخل بعد حيز التنفيذ.} other {، منها # منصب لم يدخل بعد حيز التنفيذ.}}} other {السارية.{later, plural, =0 {} zero {} one { منصب إضافي واحد إذا دخل الموقَّع حيز التنفيذ.} two { منصبان إضافيان إذا دخل الموقَّع حيز التنفيذ.} few { # مناصب إضافية إذا دخل الموقَّع حيز التنفيذ.} many { # منصبا إضافيا إذا دخل الموقَّع حيز التنفيذ.} other { # منصب إضافي إذا دخل الموقَّع حيز التنفيذ.}}}}',
  'figures.expected-sentence':
    'من كل 100 مقعد مبرمج، يرتقب {each} شخصا بعد احتساب الملء والإتمام والجاهزية للشغل.',
  'figures.expected-plain': 'بعد احتساب الملء والإتمام والجاهزية للشغل.',
  'figures.committed-sentence':
    'في إطار الالتزامات {line, select, ifsigned {السارية والموقعة{later, plural, =0 {.} zero {.} one {، منهم شخص واحد بموجب ما لم يدخل بعد حيز التنفيذ.} two {، منهم شخصان بموجب ما لم يدخل بعد حيز التنفيذ.} few {، منهم # أشخاص بموجب ما لم يدخل بعد حيز التنفيذ.} many {، منهم # شخصا بموجب ما لم يدخل بعد حيز التنفيذ.} other {، منهم # شخص بموجب ما لم يدخل بعد حيز التنفيذ.}}} other {السارية.{later, plural, =0 {} zero {} one { شخص إضافي واحد إذا دخل الموقَّع حيز التنفيذ.} two { شخصان إضافيان إذا دخل الموقَّع حيز التنفيذ.} few { # أشخاص إضافيين إذا دخل الموقَّع حيز التنفيذ.} many { # شخصا إضافيا إذا دخل الموقَّع حيز التنفيذ.} other { # شخص إضافي إذا دخل الموقَّع حيز التنفيذ.}}}}',
  'figures.not-counted':
    'لا تحتسب هذه القراءة أي التزام. {n, plural, =0 {لا شيء موعود به.} zero {لا شيء موعود به.} one {السارية: {amount}.} two {السارية: {amount}.} few {السارية: {amount}.} many {السارية: {amount}.} other {السارية: {amount}.}}',
  'figures.committed-late':
    '{n, plural, zero {لا التزام متأخر.} one {التزام واحد متأخر.} two {التزامان متأخران.} few {# التزامات متأخرة.} many {# التزاما متأخرا.} other {# التزام متأخر.}}',
  'figures.gap-sentence':
    '{line, select, declared {يغطي الخريجون المرتقبون {share} من الحاجيات المعبر عنها} other {يغطي الخريجون المرتقبون والموعود بهم {share} من المناصب المعبر عنها والموعود بها}}: تغطية {band}.',
  'figures.gap-undetermined':
    '{line, select, declared {يغطي الخريجون المرتقبون {share} من الحاجيات المعبر عنها} other {يغطي الخريجون المرتقبون والموعود بهم {share} من المناصب المعبر عنها والموعود بها}}، غير أن فئة التغطية تبقى غير محددة: فقد تغيرها مقادير مسجلة في مستوى أوسع ({above, plural, zero {دون منصب} one {منصب واحد} two {منصبان} few {# مناصب} many {# منصبا} other {# منصب}}).',
  'figures.gap-without-needs': 'لا حاجيات معبر عنها في هذا النطاق.',
  'figures.no-gap': 'غير محسوب',
  'figures.no-gap-sentence': 'دورات التكوين لا ترتبط بقطاع: لا يحسب الفارق حسب القطاع.',
  'band.title': 'التغطية بالتكوين',
  'band.very-low': 'ضعيفة جدا',
  'band.low': 'ضعيفة',
  'band.balanced': 'متوازنة',
  'band.high': 'مرتفعة',
  'band.very-high': 'مرتفعة جدا',
  'band.no-demand': 'دون حاجيات معبر عنها',
  'band.undetermined': 'غير محددة',
  'band.alone': '{band} دون غير الموزع',
  'band.unsure':
    'لون مخطط: تغطية غير محددة. يدل اللون على مقادير المجال الترابي وحدها، وقد تغيره المقادير غير الموزعة.',
  'territories.provinces': 'حسب العمالات والأقاليم',
  'territories.regions': 'حسب الجهات',
  'map.label': 'خريطة {territory}: تنقل الأسهم من مجال إلى آخر، ويختاره مفتاح الإدخال',
  'map.sea': 'المحيط الأطلسي',
  'map.schematic': 'خريطة تخطيطية دون سلم.',
  'map.figure-needs': 'الرقم هو عدد المناصب.',
  'map.figure': 'الرقم هو الفارق بالأشخاص.',
  'map.unit':
    '{name}: المناصب المعبر عنها{line, select, declared {} other { والموعود بها}} {demand}، الأشخاص المرتقبون{line, select, declared {} other { والموعود بهم}} {supply}، الفارق {gap}، التغطية {coverage}، {band}',
  'map.unit-without-gap':
    '{name}: المناصب المعبر عنها{line, select, declared {} other { والموعود بها}} {demand}',
  'row.not-allocated': 'غير موزع',
  'row.total': 'المجموع',
  'row.no-period': 'دون فترة',
  'row.partial': 'جزئيا: الفترة المختارة لا تشمل هذه السنة الدراسية كاملة',
  'column.territory': 'المجال الترابي',
  'column.occupation': 'المهنة',
  'column.demand':
    '{line, select, declared {الحاجيات المعبر عنها (مناصب)} other {المناصب المعبر عنها والموعود بها}}',
  'column.supply':
    '{line, select, declared {الخريجون المرتقبون (أشخاص)} other {الخريجون المرتقبون والموعود بهم (أشخاص)}}',
  'column.gap': 'الفارق',
  'column.coverage': 'التغطية',
  'column.quarter': 'الفصل',
  'column.school-year': 'السنة الدراسية',
  'column.scales': 'المناصب والخريجون',
  'quarters.title': 'فصلا بفصل',
  'quarters.view': 'طريقة العرض',
  'quarters.chart': 'رسم بياني',
  'quarters.table': 'جدول',
  'quarters.pair':
    '{quarter}: المناصب المعبر عنها{line, select, declared {} other { والموعود بها}} {demand}، الأشخاص المرتقبون{line, select, declared {} other { والموعود بهم}} {supply}، الفارق {gap}',
  'quarters.pair-without-gap':
    '{quarter}: المناصب المعبر عنها{line, select, declared {} other { والموعود بها}} {demand}',
  'ranking.title': 'أين يبلغ الفارق أقصاه، حسب المهنة والمجال الترابي',
  'ranking.title-needs': 'أين تبلغ الحاجيات أقصاها، حسب المهنة والمجال الترابي',
  'ranking.none': 'لا شيء يرتب في هذا النطاق.',
  'ranking.more': 'عرض المزيد ({shown} من {all})',
  'ranking.first-rows':
    'يقتصر هذا الترتيب ومجاميعه على الأسطر المقروءة الأولى ({shown})؛ وهناك غيرها.',
  'ranking.undetermined':
    '{n, plural, zero {لا تغطية غير محددة} one {تغطية واحدة غير محددة} two {تغطيتان غير محددتين} few {# تغطيات غير محددة} many {# تغطية غير محددة} other {# تغطية غير محددة}}: المناصب {demand}، الأشخاص {supply}',
  'ranking.undetermined-why':
    'قد تغير حاجيات أو خريجون مسجلون في مستوى أوسع فئة هذه الأسطر: لذلك لا يتم ترتيبها.',
  'ranking.not-allocated':
    '{n, plural, zero {لا سطر غير موزع ترابيا أو حسب المهنة} one {سطر واحد غير موزع ترابيا أو حسب المهنة} two {سطران غير موزعين ترابيا أو حسب المهنة} few {# أسطر غير موزعة ترابيا أو حسب المهنة} many {# سطرا غير موزع ترابيا أو حسب المهنة} other {# سطر غير موزع ترابيا أو حسب المهنة}}: المناصب {demand}، الأشخاص {supply}',
  'ranking.not-allocated-needs':
    '{n, plural, zero {لا سطر غير موزع ترابيا أو حسب المهنة} one {سطر واحد غير موزع ترابيا أو حسب المهنة} two {سطران غير موزعين ترابيا أو حسب المهنة} few {# أسطر غير موزعة ترابيا أو حسب المهنة} many {# سطرا غير موزع ترابيا أو حسب المهنة} other {# سطر غير موزع ترابيا أو حسب المهنة}}: المناصب {demand}',
  'ranking.not-allocated-why':
    'هذه المقادير مسجلة في مستوى أوسع من مستوى الجدول؛ وهي محتسبة في المجاميع.',
  'facts.title': 'ما ينبغي معرفته عن هذه الأرقام',
  'facts.freshness': 'حداثة المعطيات',
  'facts.live-live': 'مباشر',
  'facts.live-opening': 'جار الاتصال…',
  'facts.live-away': 'انقطع البث المباشر، يستأنف تلقائيا',
  'facts.lag': 'بفارق {ms} ملي ثانية',
  'facts.as-of': 'إلى غاية',
  'facts.provisional': 'مؤقت',
  'facts.assumptions': 'الفرضيات',
  'facts.not-allocated': 'غير موزع ترابيا',
  'facts.no-period': 'دون فترة، غير محتسب',
  'facts.parked': 'وقائع معلقة',
  'facts.response-rate': 'نسبة الاستجابة',
  'facts.no-response-rate': 'غير متوفرة بعد (لا بحث منشور)',
  'facts.origin': 'عرض توضيحي',
  'facts.demo': 'معطيات خيالية وأرقام منشورة',
  'facts.shares': '{published} من المناصب منشورة، {fictional} خيالية',
  'moved.at': '{what} ب{place}، {when}',
  'moved.whole': 'مجموع المجال الترابي',
  'moved.no-period': 'دون فترة',
  'moved.openings':
    '{n, plural, zero {{change} منصب} one {{change} منصب} two {{change} منصبان} few {{change} مناصب} many {{change} منصبا} other {{change} منصب}}',
  'moved.persons':
    '{n, plural, zero {{change} شخص} one {{change} شخص} two {{change} شخصان} few {{change} أشخاص} many {{change} شخصا} other {{change} شخص}}',
  'moved.others':
    '{n, plural, zero {لا حركة أخرى} one {وحركة أخرى} two {وحركتان أخريان} few {و# حركات أخرى} many {و# حركة أخرى} other {و# حركة أخرى}}',
  'first.title': 'المخطط فارغ: من أين نبدأ',
  'first.needs': 'تصرح الوكالة أو الجهة بالحاجيات الأولى من التشغيل، واحدة تلو الأخرى أو عبر ملف.',
  'first.training': 'يبرمج الفاعلون دورات التكوين.',
  'first.agreements': 'يصوغ الشركاء اتفاقياتهم ويوقعونها.',
  'first.projects': 'تقترح الجمعيات والتعاونيات والوكالة أولى المشاريع الصغرى.',
  'filter.folded':
    '{n, plural, =0 {عوامل التصفية والفترة} zero {عوامل التصفية والفترة} one {عوامل التصفية والفترة (عامل واحد)} two {عوامل التصفية والفترة (عاملان)} few {عوامل التصفية والفترة (# عوامل)} many {عوامل التصفية والفترة (# عاملا)} other {عوامل التصفية والفترة (# عامل)}}',
  'facts.above': '{openings} في مستوى أوسع',
  'unit.jobs': 'فرصة شغل',
  'term.jobs-expected': 'فرص الشغل المرتقبة من المشاريع الصغرى',
  'term.jobs-created': 'فرص الشغل التي أحدثتها المشاريع الصغرى',
  'term.jobs-promised': 'فرص الشغل الموعود بها في الالتزامات',
  'jobs.title': 'فرص الشغل',
  'jobs.expected':
    '{n, plural, zero {لا فرصة مرتقبة} one {فرصة واحدة مرتقبة} two {فرصتان مرتقبتان} few {{shown} فرص مرتقبة} many {{shown} فرصة مرتقبة} other {{shown} فرصة مرتقبة}}',
  'jobs.created':
    '{n, plural, zero {لا فرصة محدثة} one {فرصة واحدة محدثة} two {فرصتان محدثتان} few {{shown} فرص محدثة} many {{shown} فرصة محدثة} other {{shown} فرصة محدثة}}',
  'jobs.promised':
    '{n, plural, zero {لا فرصة موعود بها} one {فرصة واحدة موعود بها} two {فرصتان موعود بهما} few {{shown} فرص موعود بها} many {{shown} فرصة موعود بها} other {{shown} فرصة موعود بها}}',
  'jobs.apart': 'تُحتسب بعدد فرص الشغل وبمعزل: لا تضاف أبدا إلى المناصب ولا إلى الأشخاص.',
  'jobs.list': 'عرض المشاريع الصغرى',
  'jobs.none': 'لا فرص شغل مرتقبة ولا محدثة ولا موعود بها في هذا النطاق.',
  'to-do.title': 'ما ينتظركم',
  'to-do.none': 'لا شيء ينتظر منظمتكم.',
  'to-do.to-sign':
    '{n, plural, zero {لا نص للتوقيع} one {نص واحد للتوقيع} two {نصان للتوقيع} few {{shown} نصوص للتوقيع} many {{shown} نصا للتوقيع} other {{shown} نص للتوقيع}}',
  'to-do.validate':
    '{n, plural, zero {لا حاجة للمصادقة} one {حاجة واحدة للمصادقة} two {حاجتان للمصادقة} few {{shown} حاجيات للمصادقة} many {{shown} حاجة للمصادقة} other {{shown} حاجة للمصادقة}}',
  'to-do.decide':
    '{n, plural, zero {لا مشروع صغير للبت فيه} one {مشروع صغير واحد للبت فيه} two {مشروعان صغيران للبت فيهما} few {{shown} مشاريع صغرى للبت فيها} many {{shown} مشروعا صغيرا للبت فيه} other {{shown} مشروع صغير للبت فيه}}',
  'to-do.visit-12':
    '{n, plural, zero {لا زيارة 12 شهرا مطلوبة} one {زيارة 12 شهرا واحدة مطلوبة} two {زيارتا 12 شهرا مطلوبتان} few {{shown} زيارات 12 شهرا مطلوبة} many {{shown} زيارة 12 شهرا مطلوبة} other {{shown} زيارة 12 شهرا مطلوبة}}',
  'to-do.visit-24':
    '{n, plural, zero {لا زيارة 24 شهرا مطلوبة} one {زيارة 24 شهرا واحدة مطلوبة} two {زيارتا 24 شهرا مطلوبتان} few {{shown} زيارات 24 شهرا مطلوبة} many {{shown} زيارة 24 شهرا مطلوبة} other {{shown} زيارة 24 شهرا مطلوبة}}',
  'to-do.outcomes-6':
    '{n, plural, zero {لا دورة لاحتساب إدماجها بعد 6 أشهر} one {دورة واحدة لاحتساب إدماجها بعد 6 أشهر} two {دورتان لاحتساب إدماجهما بعد 6 أشهر} few {{shown} دورات لاحتساب إدماجها بعد 6 أشهر} many {{shown} دورة لاحتساب إدماجها بعد 6 أشهر} other {{shown} دورة لاحتساب إدماجها بعد 6 أشهر}}',
  'to-do.outcomes-12':
    '{n, plural, zero {لا دورة لاحتساب إدماجها بعد 12 شهرا} one {دورة واحدة لاحتساب إدماجها بعد 12 شهرا} two {دورتان لاحتساب إدماجهما بعد 12 شهرا} few {{shown} دورات لاحتساب إدماجها بعد 12 شهرا} many {{shown} دورة لاحتساب إدماجها بعد 12 شهرا} other {{shown} دورة لاحتساب إدماجها بعد 12 شهرا}}',
  'to-do.own':
    '{n, plural, zero {لا مشروع صغير من اقتراحكم} one {مشروع صغير واحد من اقتراحكم} two {مشروعان صغيران من اقتراحكم} few {{shown} مشاريع صغرى من اقتراحكم} many {{shown} مشروعا صغيرا من اقتراحكم} other {{shown} مشروع صغير من اقتراحكم}}',
  'to-do.funded':
    '{n, plural, zero {لا مشروع صغير تمولونه} one {مشروع صغير واحد تمولونه} two {مشروعان صغيران تمولونهما} few {{shown} مشاريع صغرى تمولونها} many {{shown} مشروعا صغيرا تمولونه} other {{shown} مشروع صغير تمولونه}}',
};
