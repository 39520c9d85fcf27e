/**
 * `code|fr|ar`: groups first, then the occupations of the demo. The French titles follow CITP-08
 * from memory, the Arabic ones are our own: to be confirmed before publishing.
 */
export const occupationLabels = `
0|Professions militaires|مهن القوات المسلحة
1|Directeurs, cadres de direction et gérants|المديرون
2|Professions intellectuelles et scientifiques|الأخصائيون
3|Professions intermédiaires|الفنيون ومساعدو الأخصائيين
4|Employés de type administratif|الموظفون الإداريون
5|Personnel des services directs aux particuliers, commerçants et vendeurs|العاملون في الخدمات والبيع
6|Agriculteurs et ouvriers qualifiés de l'agriculture, de la sylviculture et de la pêche|العاملون المهرة في الفلاحة والغابات والصيد البحري
7|Métiers qualifiés de l'industrie et de l'artisanat|العاملون في الحرف والمهن المرتبطة بها
8|Conducteurs d'installations et de machines, et ouvriers de l'assemblage|مشغلو المنشآت والآلات وعمال التجميع
9|Professions élémentaires|المهن الأولية
11|Directeurs généraux, cadres supérieurs et membres de l'Exécutif et des corps législatifs|الرؤساء التنفيذيون وكبار المسؤولين والمشرعون
12|Directeurs de services administratifs et commerciaux|المديرون الإداريون والتجاريون
13|Directeurs et cadres de direction, production et services spécialisés|مديرو الإنتاج والخدمات المتخصصة
14|Directeurs et gérants, hôtellerie, restauration, commerce et autres services|مديرو الفنادق والمطاعم والتجارة وخدمات أخرى
21|Spécialistes des sciences techniques|أخصائيو العلوم والهندسة
22|Spécialistes de la santé|أخصائيو الصحة
23|Spécialistes de l'enseignement|أخصائيو التعليم
24|Spécialistes en administration d'entreprises|أخصائيو إدارة الأعمال
25|Spécialistes des technologies de l'information et des communications|أخصائيو تكنولوجيا المعلومات والاتصالات
26|Spécialistes de la justice, des sciences sociales et de la culture|أخصائيو القانون والعلوم الاجتماعية والثقافة
31|Professions intermédiaires des sciences et techniques|مساعدو أخصائيي العلوم والهندسة
32|Professions intermédiaires de la santé|مساعدو أخصائيي الصحة
33|Professions intermédiaires, finance et administration|مساعدو أخصائيي المالية والإدارة
34|Professions intermédiaires des services juridiques, des services sociaux et assimilés|مساعدو أخصائيي الخدمات القانونية والاجتماعية والثقافية
35|Techniciens de l'information et des communications|تقنيو المعلومات والاتصالات
41|Employés de bureau|موظفو المكاتب
42|Employés de réception, guichetiers et assimilés|موظفو الاستقبال والشبابيك
43|Employés des services comptables et d'approvisionnement|موظفو المحاسبة والتموين
44|Autres employés de type administratif|موظفون إداريون آخرون
51|Personnel des services directs aux particuliers|العاملون في الخدمات الشخصية
52|Commerçants et vendeurs|التجار والباعة
53|Personnel soignant|العاملون في الرعاية الشخصية
54|Personnel des services de protection et de sécurité|العاملون في الحماية والأمن
61|Agriculteurs et ouvriers qualifiés de l'agriculture commerciale|الفلاحون والعمال الفلاحيون المهرة الموجهون للسوق
62|Professions commerciales qualifiées de la sylviculture, de la pêche et de la chasse|العاملون المهرة في الغابات والصيد البحري والقنص الموجهون للسوق
63|Agriculteurs, pêcheurs, chasseurs et cueilleurs de subsistance|فلاحو وصيادو الكفاف
71|Métiers qualifiés du bâtiment et assimilés, sauf électriciens|حرف البناء عدا الكهربائيين
72|Métiers qualifiés de la métallurgie, de la construction mécanique et assimilés|حرف المعادن والآلات
73|Métiers qualifiés de l'artisanat et de l'imprimerie|حرف الصناعة التقليدية والطباعة
74|Métiers de l'électricité et de l'électrotechnique|حرف الكهرباء والإلكترونيك
75|Métiers qualifiés de l'alimentation, du bois, de l'habillement et assimilés|حرف الأغذية والخشب والملابس وغيرها
81|Conducteurs de machines et d'installations fixes|مشغلو الآلات والمنشآت الثابتة
82|Ouvriers de l'assemblage|عمال التجميع
83|Conducteurs de véhicules et d'engins lourds de levage et de manœuvre|سائقو المركبات ومشغلو الآليات الثقيلة
91|Aides de ménage|عمال التنظيف والمساعدون
92|Manœuvres de l'agriculture, de la pêche et de la sylviculture|عمال الفلاحة والصيد والغابات
93|Manœuvres des mines, du bâtiment, des industries manufacturières et des transports|عمال المناجم والبناء والصناعة التحويلية والنقل
94|Assistants de fabrication de l'alimentation|مساعدو إعداد الأطعمة
95|Vendeurs ambulants et travailleurs des petits métiers des rues|الباعة المتجولون وعمال الشوارع
96|Éboueurs et autres travailleurs non qualifiés|عمال النفايات وعمال أوليون آخرون
2144|Ingénieur mécanicien|مهندس ميكانيكي
2512|Développeur de logiciels|مطور برمجيات
2514|Programmeur d'applications|مبرمج تطبيقات
3113|Technicien en électrotechnique|تقني في الكهرباء
3115|Technicien en construction mécanique|تقني في الميكانيك
3122|Superviseur de production|مشرف على الإنتاج
3221|Infirmier (niveau intermédiaire)|ممرض مساعد
3313|Comptable (profession intermédiaire)|محاسب مساعد
3512|Technicien support informatique|تقني دعم معلوماتي
4222|Téléconseiller (centre d'appels)|مستشار عبر الهاتف
4321|Magasinier|أمين مخزن
5120|Cuisinier|طباخ
5131|Serveur|نادل
5223|Vendeur en magasin|بائع في متجر
5322|Aide-soignant à domicile|مساعد رعاية منزلية
6111|Producteur de grandes cultures et légumes|فلاح الزراعات الكبرى والخضر
6121|Éleveur de bétail et producteur laitier|مربي الماشية ومنتج الحليب
7112|Maçon|بناء
7126|Plombier|سباك
7127|Frigoriste-climatiseur|تقني التبريد والتكييف
7212|Soudeur|لحام
7231|Mécanicien automobile|ميكانيكي سيارات
7411|Électricien bâtiment|كهربائي بناء
7531|Tailleur et couturier|خياط
8153|Opérateur de machine à coudre|مشغل آلة خياطة
8160|Opérateur agroalimentaire|مشغل آلات الصناعات الغذائية
8211|Monteur en mécanique|عامل تجميع ميكانيكي
8212|Câbleur en faisceaux électriques|عامل تجميع الأسلاك الكهربائية
8332|Conducteur poids lourd|سائق شاحنة
8344|Cariste|سائق رافعة شوكية
`;
