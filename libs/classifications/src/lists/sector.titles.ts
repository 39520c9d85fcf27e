/**
 * `section|divisions|fr|ar|en` of ISIC Rev.4, which equals NMA 2010 at this level. The French
 * titles are from memory, the Arabic ones our own: to be confirmed before publishing.
 */
export const sections = `
A|01-03|Agriculture, sylviculture et pêche|الفلاحة والغابات والصيد البحري|Agriculture, forestry and fishing
B|05-09|Industries extractives|الصناعات الاستخراجية|Mining and quarrying
C|10-33|Industrie manufacturière|الصناعة التحويلية|Manufacturing
D|35|Électricité, gaz, vapeur et climatisation|الكهرباء والغاز والبخار وتكييف الهواء|Electricity, gas, steam and air conditioning supply
E|36-39|Eau, assainissement, déchets et dépollution|الماء والتطهير وتدبير النفايات|Water supply; sewerage, waste management and remediation
F|41-43|Construction|البناء|Construction
G|45-47|Commerce ; réparation d'automobiles et de motocycles|التجارة وإصلاح المركبات|Wholesale and retail trade; repair of motor vehicles and motorcycles
H|49-53|Transports et entreposage|النقل والتخزين|Transportation and storage
I|55-56|Hébergement et restauration|الإيواء والمطاعم|Accommodation and food service activities
J|58-63|Information et communication|المعلومات والاتصالات|Information and communication
K|64-66|Activités financières et d'assurance|الأنشطة المالية والتأمين|Financial and insurance activities
L|68|Activités immobilières|الأنشطة العقارية|Real estate activities
M|69-75|Activités professionnelles, scientifiques et techniques|الأنشطة المهنية والعلمية والتقنية|Professional, scientific and technical activities
N|77-82|Activités de services administratifs et d'appui|خدمات إدارية وخدمات الدعم|Administrative and support service activities
O|84|Administration publique et défense ; sécurité sociale obligatoire|الإدارة العمومية والدفاع والضمان الاجتماعي|Public administration and defence; compulsory social security
P|85|Éducation|التعليم|Education
Q|86-88|Santé et action sociale|الصحة والعمل الاجتماعي|Human health and social work activities
R|90-93|Arts, spectacles et loisirs|الفنون والترفيه|Arts, entertainment and recreation
S|94-96|Autres activités de services|أنشطة خدماتية أخرى|Other service activities
T|97-98|Activités des ménages en tant qu'employeurs|أنشطة الأسر بصفتها مشغلة|Activities of households as employers
U|99|Activités des organisations extraterritoriales|أنشطة المنظمات الدولية|Activities of extraterritorial organizations and bodies
`;

/** `division|fr|ar|en`, as above. */
export const divisions = `
01|Culture et production animale, chasse|الإنتاج النباتي والحيواني والقنص|Crop and animal production, hunting
02|Sylviculture et exploitation forestière|الحراجة واستغلال الغابات|Forestry and logging
03|Pêche et aquaculture|الصيد البحري وتربية الأحياء المائية|Fishing and aquaculture
05|Extraction de houille et de lignite|استخراج الفحم|Mining of coal and lignite
06|Extraction d'hydrocarbures|استخراج البترول والغاز الطبيعي|Extraction of crude petroleum and natural gas
07|Extraction de minerais métalliques|استخراج المعادن الفلزية|Mining of metal ores
08|Autres industries extractives|صناعات استخراجية أخرى|Other mining and quarrying
09|Services de soutien aux industries extractives|خدمات دعم الصناعات الاستخراجية|Mining support service activities
10|Industries alimentaires|الصناعات الغذائية|Manufacture of food products
11|Fabrication de boissons|صناعة المشروبات|Manufacture of beverages
12|Fabrication de produits à base de tabac|صناعة منتجات التبغ|Manufacture of tobacco products
13|Fabrication de textiles|صناعة النسيج|Manufacture of textiles
14|Industrie de l'habillement|صناعة الملابس|Manufacture of wearing apparel
15|Industrie du cuir et de la chaussure|صناعة الجلد والأحذية|Manufacture of leather and related products
16|Travail du bois|صناعة الخشب|Manufacture of wood and of products of wood and cork, except furniture
17|Industrie du papier et du carton|صناعة الورق والورق المقوى|Manufacture of paper and paper products
18|Imprimerie et reproduction d'enregistrements|الطباعة واستنساخ التسجيلات|Printing and reproduction of recorded media
19|Cokéfaction et raffinage|صناعة الكوك وتكرير البترول|Manufacture of coke and refined petroleum products
20|Industrie chimique|الصناعة الكيميائية|Manufacture of chemicals and chemical products
21|Industrie pharmaceutique|صناعة الأدوية|Manufacture of pharmaceuticals
22|Produits en caoutchouc et en plastique|منتجات المطاط والبلاستيك|Manufacture of rubber and plastics products
23|Autres produits minéraux non métalliques|منتجات معدنية لافلزية أخرى|Manufacture of other non-metallic mineral products
24|Métallurgie|صناعة المعادن الأساسية|Manufacture of basic metals
25|Fabrication de produits métalliques|صناعة المنتجات المعدنية|Manufacture of fabricated metal products
26|Produits informatiques, électroniques et optiques|المنتجات المعلوماتية والإلكترونية والبصرية|Manufacture of computer, electronic and optical products
27|Équipements électriques|التجهيزات الكهربائية|Manufacture of electrical equipment
28|Machines et équipements n.c.a.|الآلات والتجهيزات غير المصنفة في مكان آخر|Manufacture of machinery and equipment n.e.c.
29|Industrie automobile|صناعة السيارات|Manufacture of motor vehicles, trailers and semi-trailers
30|Autres matériels de transport|معدات نقل أخرى|Manufacture of other transport equipment
31|Fabrication de meubles|صناعة الأثاث|Manufacture of furniture
32|Autres industries manufacturières|صناعات تحويلية أخرى|Other manufacturing
33|Réparation et installation de machines|إصلاح وتركيب الآلات|Repair and installation of machinery and equipment
35|Électricité, gaz, vapeur et climatisation|الكهرباء والغاز والبخار وتكييف الهواء|Electricity, gas, steam and air conditioning supply
36|Captage, traitement et distribution d'eau|جمع المياه ومعالجتها وتوزيعها|Water collection, treatment and supply
37|Collecte et traitement des eaux usées|جمع المياه العادمة ومعالجتها|Sewerage
38|Collecte et traitement des déchets|جمع النفايات ومعالجتها|Waste collection, treatment and disposal
39|Dépollution|إزالة التلوث|Remediation activities
41|Construction de bâtiments|تشييد المباني|Construction of buildings
42|Génie civil|الهندسة المدنية|Civil engineering
43|Travaux de construction spécialisés|أشغال البناء المتخصصة|Specialized construction activities
45|Commerce et réparation d'automobiles et de motocycles|تجارة وإصلاح السيارات والدراجات النارية|Trade and repair of motor vehicles and motorcycles
46|Commerce de gros|تجارة الجملة|Wholesale trade
47|Commerce de détail|تجارة التقسيط|Retail trade
49|Transports terrestres|النقل البري|Land transport and transport via pipelines
50|Transports par eau|النقل المائي|Water transport
51|Transports aériens|النقل الجوي|Air transport
52|Entreposage et services auxiliaires des transports|التخزين والخدمات المساعدة للنقل|Warehousing and support activities for transportation
53|Activités de poste et de courrier|أنشطة البريد|Postal and courier activities
55|Hébergement|الإيواء|Accommodation
56|Restauration|المطاعم|Food and beverage service activities
58|Édition|النشر|Publishing activities
59|Cinéma, vidéo, télévision et musique|السينما والفيديو والتلفزة والموسيقى|Motion picture, video, television and music production
60|Programmation et diffusion|البرمجة والبث|Programming and broadcasting activities
61|Télécommunications|الاتصالات|Telecommunications
62|Programmation et conseil informatiques|البرمجة والاستشارة المعلوماتية|Computer programming, consultancy and related activities
63|Services d'information|خدمات المعلومات|Information service activities
64|Services financiers|الخدمات المالية|Financial service activities, except insurance and pension funding
65|Assurance et retraite|التأمين والتقاعد|Insurance, reinsurance and pension funding
66|Activités auxiliaires de la finance et de l'assurance|أنشطة مساعدة للخدمات المالية والتأمين|Activities auxiliary to financial services and insurance
68|Activités immobilières|الأنشطة العقارية|Real estate activities
69|Activités juridiques et comptables|الأنشطة القانونية والمحاسبية|Legal and accounting activities
70|Sièges sociaux et conseil de gestion|المقرات الاجتماعية واستشارة التدبير|Activities of head offices; management consultancy
71|Architecture et ingénierie|الهندسة المعمارية والهندسة|Architectural and engineering activities; technical testing
72|Recherche-développement scientifique|البحث العلمي والتطوير|Scientific research and development
73|Publicité et études de marché|الإشهار ودراسات السوق|Advertising and market research
74|Autres activités spécialisées, scientifiques et techniques|أنشطة متخصصة وعلمية وتقنية أخرى|Other professional, scientific and technical activities
75|Activités vétérinaires|الأنشطة البيطرية|Veterinary activities
77|Location et location-bail|الكراء والإيجار|Rental and leasing activities
78|Activités liées à l'emploi|أنشطة التشغيل|Employment activities
79|Agences de voyage|وكالات الأسفار|Travel agency and tour operator activities
80|Enquêtes et sécurité|التحريات والأمن|Security and investigation activities
81|Services aux bâtiments et aménagement paysager|خدمات المباني وتهيئة المناظر|Services to buildings and landscape activities
82|Services administratifs et de soutien aux entreprises|خدمات إدارية وخدمات دعم المقاولات|Office administrative, office support and other business support
84|Administration publique et défense|الإدارة العمومية والدفاع|Public administration and defence; compulsory social security
85|Enseignement|التعليم|Education
86|Santé humaine|صحة الإنسان|Human health activities
87|Hébergement médico-social|الإيواء الطبي الاجتماعي|Residential care activities
88|Action sociale sans hébergement|العمل الاجتماعي دون إيواء|Social work activities without accommodation
90|Activités créatives, artistiques et de spectacle|أنشطة الإبداع والفنون والعروض|Creative, arts and entertainment activities
91|Bibliothèques, musées et autres activités culturelles|المكتبات والمتاحف وأنشطة ثقافية أخرى|Libraries, archives, museums and other cultural activities
92|Jeux de hasard et d'argent|ألعاب الحظ والرهان|Gambling and betting activities
93|Activités sportives et de loisirs|الأنشطة الرياضية والترفيهية|Sports activities and amusement and recreation activities
94|Organisations associatives|أنشطة الجمعيات والمنظمات|Activities of membership organizations
95|Réparation d'ordinateurs et de biens personnels|إصلاح الحواسيب والأغراض الشخصية|Repair of computers and personal and household goods
96|Autres services personnels|خدمات شخصية أخرى|Other personal service activities
97|Ménages employeurs de personnel domestique|الأسر المشغلة للعمال المنزليين|Activities of households as employers of domestic personnel
98|Production des ménages pour usage propre|إنتاج الأسر لاستعمالها الخاص|Undifferentiated goods- and services-producing activities of private households
99|Organisations extraterritoriales|المنظمات خارج الحدود الوطنية|Activities of extraterritorial organizations and bodies
`;
