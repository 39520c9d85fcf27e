import type { status as fr } from '../fr/status';

export const status: Record<keyof typeof fr, string> = {
  'status.title': 'حالة النظام',
  'status.lead': 'ما تقرؤه وتنشره كل خدمة، وما عُلِّق وسبب ذلك، وآخر مرة أعيد فيها حساب الأرقام.',
  'status.good': 'كل شيء على ما يرام: الخدمات جاهزة، والسجلات مقروءة إلى آخرها، ولا شيء معلق.',
  'status.look': 'يستدعي الانتباه:',
  'status.look-services':
    '{n, plural, zero {كل الخدمات جاهزة} one {خدمة واحدة غير جاهزة} two {خدمتان غير جاهزتين} few {# خدمات غير جاهزة} many {# خدمة غير جاهزة} other {# خدمة غير جاهزة}}',
  'status.look-lag':
    '{n, plural, zero {لا واقعة تنتظر القراءة} one {واقعة واحدة تنتظر القراءة} two {واقعتان تنتظران القراءة} few {# وقائع تنتظر القراءة} many {# واقعة تنتظر القراءة} other {# واقعة تنتظر القراءة}}',
  'status.look-alarms':
    '{n, plural, zero {لا سجل معطل} one {سجل واحد لم يعد يُقرأ} two {سجلان لم يعودا يُقرآن} few {# سجلات لم تعد تُقرأ} many {# سجلا لم يعد يُقرأ} other {# سجل لم يعد يُقرأ}}',
  'status.look-parked':
    '{n, plural, zero {لا واقعة معلقة} one {واقعة واحدة معلقة} two {واقعتان معلقتان} few {# وقائع معلقة} many {# واقعة معلقة} other {# واقعة معلقة}}',
  'status.look-verify': 'أظهر آخر تحقق فرقا',
  'status.asked': 'آخر معاينة على الساعة {time}، وتتجدد كل خمس ثوان.',
  'status.unknown': 'غير معروف',
  'status.service.portal': 'البوابة',
  'status.service.employer-needs': 'حاجيات التشغيل',
  'status.service.training-plans': 'التكوين',
  'status.service.partner-agreements': 'الاتفاقيات',
  'status.service.job-creation': 'إحداث مناصب الشغل',
  'status.service.planning-projections': 'أرقام المخطط',
  'status.services': 'الخدمات',
  'status.ready': 'جاهزة',
  'status.not-ready': 'غير جاهزة',
  'status.column.service': 'الخدمة',
  'status.column.state': 'الحالة',
  'status.column.log': 'السجل',
  'status.column.last': 'آخر واقعة',
  'status.column.unpublished': 'في انتظار النشر',
  'status.log-none': 'لا تنشر شيئا',
  'status.log-events':
    '{n, plural, =0 {فارغ} zero {فارغ} one {واقعة واحدة} two {واقعتان} few {{shown} وقائع} many {{shown} واقعة} other {{shown} واقعة}}',
  'status.unpublished-none': 'لا شيء',
  'status.unpublished':
    '{n, plural, zero {لا شيء} one {واقعة واحدة منذ {since}} two {واقعتان، أقدمهما منذ {since}} few {{shown} وقائع، أقدمها منذ {since}} many {{shown} واقعة، أقدمها منذ {since}} other {{shown} واقعة، أقدمها منذ {since}}}',
  'status.readers': 'قراءة السجلات',
  'status.column.reader': 'القارئ',
  'status.column.topic': 'السجل المقروء',
  'status.column.applied': 'المقروء',
  'status.column.lag': 'التأخر',
  'status.column.parked': 'المعلق',
  'status.of': '{applied} من {head}',
  'status.lag-none': 'محيّن',
  'status.lag':
    '{n, plural, zero {محيّن} one {واقعة واحدة منذ {since}} two {واقعتان منذ {since}} few {{shown} وقائع منذ {since}} many {{shown} واقعة منذ {since}} other {{shown} واقعة منذ {since}}}',
  'status.log-away': 'السجل غير متاح',
  'status.alarm.unreadable-partition':
    'جزء من هذا الموضوع لا يمكن فك ترميزه: يستمر الباقي وتستمر الهيئات الأخرى',
  'status.alarm.log-expired': 'فقد السجل وقائع لم تُقرأ',
  'status.alarm.log-made-again': 'أُعيد إنشاء السجل: لم يعد هو الذي كان يُقرأ',
  'status.alarm.log-restored-to-the-past': 'أُعيد السجل إلى الماضي',
  'status.alarm.topic-behind-log': 'الموضوع متأخر عن السجل الذي ينسخه',
  'status.alarm.topic-ahead-of-log': 'الموضوع سابق للسجل الذي ينسخه',
  'status.span-seconds':
    '{n, plural, zero {أقل من ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوان} many {# ثانية} other {# ثانية}}',
  'status.span-minutes':
    '{n, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'status.span-hours':
    '{n, plural, zero {أقل من ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'status.span-days':
    '{n, plural, zero {أقل من يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
  'status.parked': 'الوقائع المعلقة',
  'status.parked-lead':
    'الواقعة التي يتعذر تطبيقها تُعلَّق مع سببها دون أن توقف غيرها. وإعادة تشغيلها تعني تسليمها من جديد إلى خدمتها؛ والواقعة التي سبق تطبيقها لا تُحتسب مرتين.',
  'status.parked-none': 'لا شيء معلق.',
  'status.parked-count':
    '{n, plural, zero {لا واقعة معلقة.} one {واقعة واحدة معلقة. يُعرض سببها ونصها على مستغل المنصة.} two {واقعتان معلقتان. يُعرض سبباهما ونصاهما على مستغل المنصة.} few {# وقائع معلقة. تُعرض أسبابها ونصوصها على مستغل المنصة.} many {# واقعة معلقة. تُعرض أسبابها ونصوصها على مستغل المنصة.} other {# واقعة معلقة. تُعرض أسبابها ونصوصها على مستغل المنصة.}}',
  'status.parked-first':
    '{shown} من أصل {all}: الأقدم لدى كل خدمة. تظهر الوقائع التالية بعد معالجة هذه.',
  'status.column.reason': 'السبب',
  'status.column.event': 'الواقعة',
  'status.column.when': 'التاريخ',
  'status.parked-times':
    '{n, plural, zero {لا مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}، آخرها {last}',
  'status.raw': 'النص كما ورد',
  'status.no-id': 'دون معرّف',
  'status.position': 'القسم {partition}، الموضع {offset}',
  'status.replay': 'إعادة التشغيل',
  'status.replay-one': 'إعادة تشغيل الواقعة {event}',
  'status.replay-all': 'إعادة تشغيل الكل',
  'status.replaying': 'جارية…',
  'status.replayed':
    '{done, plural, =0 {لم تمر أي واقعة} zero {لم تمر أي واقعة} one {مرت واقعة واحدة} two {مرت واقعتان} few {مرت # وقائع} many {مرت # واقعة} other {مرت # واقعة}}؛ {parked, plural, =0 {ولم يبق أي منها معلقا.} zero {ولم يبق أي منها معلقا.} one {وبقيت واحدة معلقة.} two {وبقيت اثنتان معلقتان.} few {وبقيت # معلقة.} many {وبقيت # معلقة.} other {وبقيت # معلقة.}}',
  'status.replay-failed': 'لم تكتمل إعادة التشغيل: {why}',
  'status.checks': 'آخر عمليات مراقبة الأرقام',
  'status.verify': 'التحقق',
  'status.verify-text':
    'تُوزن حالات الخدمات من جديد وتُقارن بسجل الأرقام؛ ويعاد حساب المجاميع وسلاسل التجزئة.',
  'status.rebuild': 'إعادة البناء',
  'status.rebuild-text': 'تُقرأ كل السجلات من بدايتها في جيل جديد يُقارن بالجيل المعمول به.',
  'status.never': 'لم يُجر بعد. الأمر:',
  'status.outcome.same': 'لا فرق',
  'status.outcome.different':
    '{n, plural, =0 {فروق} zero {فروق} one {فرق واحد} two {فرقان} few {# فروق} many {# فرقا} other {# فرق}}',
  'status.outcome.failed': 'لم تُفض إلى نتيجة',
  'status.run-when': 'التاريخ',
  'status.run-at': '{instant}، في {span}',
  'status.run-result': 'النتيجة',
  'status.run-compared': 'ما تمت مقارنته',
  'status.run-generation': 'الجيل',
  'status.run-assumptions': 'الفرضيات',
  'status.run-failure': 'السبب',
  'status.run-differences': 'الفروق الأولى',
  'status.run-differences-hidden': 'تُعرض التفاصيل على مستغل المنصة.',
  'status.rebuilt-serves': 'الجيل {generation} معمول به منذ ذلك الحين',
  'status.rebuilt-not': 'بُني الجيل {generation}، ولا يزال الجيل {serving} معمولا به',
  'status.compared.sources':
    '{n, plural, zero {لا مصدر} one {مصدر واحد} two {مصدران} few {{shown} مصادر} many {{shown} مصدرا} other {{shown} مصدر}}',
  'status.compared.cells':
    '{n, plural, zero {لا خانة} one {خانة واحدة} two {خانتان} few {{shown} خانات} many {{shown} خانة} other {{shown} خانة}}',
  'status.compared.events':
    '{n, plural, zero {لا واقعة متسلسلة} one {واقعة متسلسلة واحدة} two {واقعتان متسلسلتان} few {{shown} وقائع متسلسلة} many {{shown} واقعة متسلسلة} other {{shown} واقعة متسلسلة}}',
  'status.compared.entries':
    '{n, plural, zero {لا قيد} one {قيد واحد} two {قيدان} few {{shown} قيود} many {{shown} قيدا} other {{shown} قيد}}',
  'status.compared.pending':
    '{n, plural, zero {لا شيء في الانتظار} one {واحد في الانتظار} two {اثنان في الانتظار} few {{shown} في الانتظار} many {{shown} في الانتظار} other {{shown} في الانتظار}}',
  'status.earlier': 'العمليات السابقة',
  'status.serving': 'المعمول به حاليا',
  'status.generation': 'جيل سجل الأرقام',
  'status.assumptions': 'الفرضيات المعتمدة',
  'status.assumptions-since': 'منذ {instant}، من طرف {by}',
  'status.assumptions-first': 'فرضيات التثبيت الأولي',
  'status.factors': 'المعاملات',
  'status.factors-text':
    'الملء {fill}، الإتمام {completion}، الجاهزية للشغل {availability}، إنجاز الالتزامات {delivery}',
  'status.freshness': 'حداثة الأرقام',
  'status.fresh': 'مقروءة إلى آخرها',
  'status.behind': 'متأخرة بـ {span}',
  'status.provisional': 'مؤقتة',
};
