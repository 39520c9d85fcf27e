/**
 * ISO 3166-2:MA with the division of 2015. A region is `code|fr|ar|en`; its prefectures (*) and
 * provinces are `code fr ar`, with `_` for a space.
 */
export const territories: readonly (readonly [region: string, members: string])[] = [
  [
    'MA-01|Tanger-Tétouan-Al Hoceïma|طنجة-تطوان-الحسيمة|Tangier-Tetouan-Al Hoceima',
    "MDF M'diq-Fnideq المضيق-الفنيدق *|TNG Tanger-Assilah طنجة-أصيلة *|HOC Al_Hoceïma الحسيمة|CHE Chefchaouen شفشاون|FAH Fahs-Anjra الفحص-أنجرة|LAR Larache العرائش|OUZ Ouezzane وزان|TET Tétouan تطوان",
  ],
  [
    "MA-02|L'Oriental|الشرق|Oriental",
    'OUJ Oujda-Angad وجدة-أنجاد *|BER Berkane بركان|DRI Driouch الدريوش|FIG Figuig فجيج|GUF Guercif جرسيف|JRA Jerada جرادة|NAD Nador الناظور|TAI Taourirt تاوريرت',
  ],
  [
    'MA-03|Fès-Meknès|فاس-مكناس|Fez-Meknes',
    'FES Fès فاس *|MEK Meknès مكناس *|BOM Boulemane بولمان|HAJ El_Hajeb الحاجب|IFR Ifrane إفران|MOU Moulay_Yacoub مولاي_يعقوب|SEF Sefrou صفرو|TAO Taounate تاونات|TAZ Taza تازة',
  ],
  [
    'MA-04|Rabat-Salé-Kénitra|الرباط-سلا-القنيطرة|Rabat-Sale-Kenitra',
    'RAB Rabat الرباط *|SAL Salé سلا *|SKH Skhirate-Témara الصخيرات-تمارة *|KEN Kénitra القنيطرة|KHE Khémisset الخميسات|SIK Sidi_Kacem سيدي_قاسم|SIL Sidi_Slimane سيدي_سليمان',
  ],
  [
    'MA-05|Béni Mellal-Khénifra|بني ملال-خنيفرة|Beni Mellal-Khenifra',
    'AZI Azilal أزيلال|BEM Béni_Mellal بني_ملال|FQH Fquih_Ben_Salah الفقيه_بن_صالح|KHN Khénifra خنيفرة|KHO Khouribga خريبكة',
  ],
  [
    'MA-06|Casablanca-Settat|الدار البيضاء-سطات|Casablanca-Settat',
    'CAS Casablanca الدار_البيضاء *|MOH Mohammédia المحمدية *|BES Benslimane بن_سليمان|BRR Berrechid برشيد|JDI El_Jadida الجديدة|MED Médiouna مديونة|NOU Nouaceur النواصر|SET Settat سطات|SIB Sidi_Bennour سيدي_بنور',
  ],
  [
    'MA-07|Marrakech-Safi|مراكش-آسفي|Marrakesh-Safi',
    'MAR Marrakech مراكش *|CHI Chichaoua شيشاوة|HAO Al_Haouz الحوز|KES El_Kelâa_des_Sraghna قلعة_السراغنة|ESI Essaouira الصويرة|REH Rehamna الرحامنة|SAF Safi آسفي|YUS Youssoufia اليوسفية',
  ],
  [
    'MA-08|Drâa-Tafilalet|درعة-تافيلالت|Draa-Tafilalet',
    'ERR Errachidia الرشيدية|MID Midelt ميدلت|OUA Ouarzazate ورزازات|TIN Tinghir تنغير|ZAG Zagora زاكورة',
  ],
  [
    'MA-09|Souss-Massa|سوس-ماسة|Souss-Massa',
    'AGD Agadir_Ida-Outanane أكادير-إداوتنان *|INE Inezgane-Aït_Melloul إنزكان-آيت_ملول *|CHT Chtouka-Aït_Baha شتوكة-آيت_باها|TAR Taroudannt تارودانت|TAT Tata طاطا|TIZ Tiznit تيزنيت',
  ],
  [
    'MA-10|Guelmim-Oued Noun|كلميم-واد نون|Guelmim-Oued Noun',
    'ASZ Assa-Zag آسا-الزاك|GUE Guelmim كلميم|SIF Sidi_Ifni سيدي_إفني|TNT Tan-Tan طانطان',
  ],
  [
    'MA-11|Laâyoune-Sakia El Hamra|العيون-الساقية الحمراء|Laayoune-Sakia El Hamra',
    'BOD Boujdour بوجدور|ESM Es-Semara السمارة|LAA Laâyoune العيون|TAF Tarfaya طرفاية',
  ],
  [
    'MA-12|Dakhla-Oued Ed-Dahab|الداخلة-وادي الذهب|Dakhla-Oued Ed-Dahab',
    'AOU Aousserd أوسرد|OUD Oued_Ed-Dahab وادي_الذهب',
  ],
];

/**
 * HCP's geographic codes, accepted as aliases; those of the provinces are from the census of 2024.
 */
export const hcpAliases: Readonly<Record<string, string>> = {
  'MA-RAB': '04.421',
  'MA-SAL': '04.441',
  'MA-SKH': '04.501',
  'MA-KEN': '04.281',
  'MA-KHE': '04.291',
  'MA-SIK': '04.481',
  'MA-SIL': '04.491',
};
