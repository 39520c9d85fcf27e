/**
 * Minor and unit groups in French, after CITP-08 from memory: to be confirmed before publishing.
 * One line per minor group with its unit groups; codes separated by a comma share a title.
 */
export const occupationTitlesFr = `
01,011,0110 Officiers des forces armées
02,021,0210 Sous-officiers des forces armées
03,031,0310 Autres membres des forces armées
111 Membres de l'exécutif et des corps législatifs, cadres supérieurs de l'administration publique | 1111 Membres des corps législatifs | 1112 Cadres supérieurs de l'administration publique | 1113 Chefs traditionnels et chefs de village | 1114 Dirigeants et cadres supérieurs d'organisations spécialisées
112,1120 Directeurs généraux d'entreprise
121 Directeurs de services administratifs | 1211 Directeurs et cadres de direction, services financiers | 1212 Directeurs et cadres de direction, ressources humaines | 1213 Directeurs et cadres de direction, stratégie et planification | 1219 Directeurs de services administratifs non classés ailleurs
122 Directeurs des ventes, de la commercialisation et du développement | 1221 Directeurs et cadres de direction, ventes et commercialisation | 1222 Directeurs et cadres de direction, publicité et relations publiques | 1223 Directeurs et cadres de direction, recherche-développement
131 Directeurs et cadres de direction, agriculture, sylviculture et pêche | 1311 Directeurs et cadres de direction, agriculture et sylviculture | 1312 Directeurs et cadres de direction, aquaculture et pêche
132 Directeurs et cadres de direction, industries, mines, construction et distribution | 1321 Directeurs et cadres de direction, industries manufacturières | 1322 Directeurs et cadres de direction, mines | 1323 Directeurs et cadres de direction, bâtiment | 1324 Directeurs et cadres de direction, approvisionnement, distribution et assimilés
133,1330 Directeurs et cadres de direction, technologies de l'information et des communications
134 Directeurs et cadres de direction, services spécialisés | 1341 Cadres de direction, garde d'enfants | 1342 Cadres de direction, services de santé | 1343 Cadres de direction, services aux personnes âgées | 1344 Cadres de direction, aide sociale | 1345 Cadres de direction, éducation | 1346 Cadres de direction, agences financières et d'assurances | 1349 Cadres de direction, services spécialisés non classés ailleurs
141 Directeurs et gérants, hôtellerie et restauration | 1411 Directeurs et gérants, hôtellerie | 1412 Directeurs et gérants, restauration
142,1420 Directeurs et gérants, commerce de détail et de gros
143 Directeurs et gérants, autres services | 1431 Directeurs et gérants, centres sportifs, culturels et de loisirs | 1439 Directeurs et gérants, autres services non classés ailleurs
211 Physiciens, chimistes et assimilés | 2111 Physiciens et astronomes | 2112 Météorologues | 2113 Chimistes | 2114 Géologues et géophysiciens
212,2120 Mathématiciens, actuaires et statisticiens
213 Spécialistes des sciences de la vie | 2131 Biologistes, botanistes, zoologistes et assimilés | 2132 Conseillers en agriculture, sylviculture et pêche | 2133 Spécialistes de la protection de l'environnement
214 Ingénieurs, sauf électrotechniciens | 2141 Ingénieurs de la production industrielle | 2142 Ingénieurs du génie civil | 2143 Ingénieurs écologistes | 2145 Ingénieurs chimistes | 2146 Ingénieurs des mines, métallurgistes et assimilés | 2149 Ingénieurs non classés ailleurs
215 Ingénieurs de l'électrotechnique | 2151 Ingénieurs électriciens | 2152 Ingénieurs électroniciens | 2153 Ingénieurs des télécommunications
216 Architectes, urbanistes, géomètres et concepteurs | 2161 Architectes, bâtiment | 2162 Architectes paysagistes | 2163 Concepteurs de produits et de vêtements | 2164 Urbanistes et ingénieurs de la circulation | 2165 Cartographes et géomètres | 2166 Concepteurs graphiques et multimédia
221 Médecins | 2211 Médecins généralistes | 2212 Médecins spécialistes
222 Cadres infirmiers et sages-femmes | 2221 Cadres infirmiers | 2222 Sages-femmes
223,2230 Spécialistes des médecines traditionnelles et des médecines complémentaires
224,2240 Praticiens paramédicaux
225,2250 Vétérinaires
226 Autres spécialistes des professions de santé | 2261 Dentistes | 2262 Pharmaciens | 2263 Spécialistes de l'hygiène et de la santé environnementales et au travail | 2264 Physiothérapeutes | 2265 Diététiciens et nutritionnistes | 2266 Audiologistes et orthophonistes | 2267 Optométristes | 2269 Spécialistes de la santé non classés ailleurs
231,2310 Professeurs d'université et d'établissements d'enseignement supérieur
232,2320 Professeurs de l'enseignement technique et professionnel
233,2330 Professeurs de l'enseignement secondaire
234 Instituteurs, enseignement primaire et éducateurs de la petite enfance | 2341 Instituteurs, enseignement primaire | 2342 Éducateurs de la petite enfance
235 Autres spécialistes de l'enseignement | 2351 Spécialistes des méthodes d'enseignement | 2352 Enseignants, éducation spécialisée | 2353 Autres professeurs de langues | 2354 Autres professeurs de musique | 2355 Autres professeurs de disciplines artistiques | 2356 Formateurs en technologies de l'information | 2359 Spécialistes de l'enseignement non classés ailleurs
241 Spécialistes, finances | 2411 Cadres comptables | 2412 Conseillers en finances et investissements | 2413 Analystes financiers
242 Spécialistes des fonctions administratives | 2421 Analystes, gestion et organisation | 2422 Spécialistes, administration et politiques | 2423 Spécialistes, ressources humaines et évolution de carrière | 2424 Spécialistes de la formation du personnel
243 Spécialistes des ventes, de la commercialisation et des relations publiques | 2431 Spécialistes de la publicité et de la commercialisation | 2432 Spécialistes des relations publiques | 2433 Spécialistes des ventes, secteurs médical et technique (sauf TIC) | 2434 Spécialistes des ventes, technologies de l'information et des communications
251 Concepteurs et analystes de logiciels et d'applications | 2511 Analystes de systèmes | 2513 Concepteurs de sites web et de multimédias | 2519 Concepteurs et analystes de logiciels et d'applications non classés ailleurs
252 Spécialistes des bases de données et des réseaux | 2521 Concepteurs et administrateurs de bases de données | 2522 Administrateurs de systèmes | 2523 Spécialistes des réseaux informatiques | 2529 Spécialistes des bases de données et des réseaux non classés ailleurs
261 Juristes | 2611 Avocats | 2612 Magistrats | 2619 Juristes non classés ailleurs
262 Bibliothécaires, archivistes et conservateurs | 2621 Archivistes et conservateurs | 2622 Bibliothécaires, documentalistes et assimilés
263 Spécialistes des sciences sociales et du clergé | 2631 Économistes | 2632 Sociologues, anthropologues et assimilés | 2633 Philosophes, historiens et spécialistes des sciences politiques | 2634 Psychologues | 2635 Spécialistes du travail social | 2636 Ministres des cultes
264 Auteurs, journalistes et linguistes | 2641 Auteurs et autres écrivains | 2642 Journalistes | 2643 Traducteurs, interprètes et linguistes
265 Artistes créateurs et exécutants | 2651 Artistes plasticiens | 2652 Musiciens, chanteurs et compositeurs | 2653 Danseurs et chorégraphes | 2654 Metteurs en scène de cinéma, de théâtre et d'autres spectacles | 2655 Acteurs | 2656 Présentateurs, radio, télévision et autres médias | 2659 Artistes créateurs et exécutants non classés ailleurs
311 Techniciens des sciences physiques et techniques | 3111 Techniciens des sciences chimiques et physiques | 3112 Techniciens du génie civil | 3114 Techniciens en électronique | 3116 Techniciens en chimie industrielle | 3117 Techniciens des mines et de la métallurgie | 3118 Dessinateurs industriels | 3119 Techniciens des sciences physiques et techniques non classés ailleurs
312 Superviseurs, mines, industries manufacturières et bâtiment | 3121 Superviseurs, mines | 3123 Superviseurs, bâtiment
313 Techniciens, contrôle de processus industriels | 3131 Conducteurs d'installations de production d'énergie | 3132 Conducteurs d'incinérateurs et d'installations de traitement de l'eau | 3133 Contrôleurs d'installations, traitement des produits chimiques | 3134 Conducteurs d'installations de raffinage de pétrole et de gaz naturel | 3135 Contrôleurs de processus industriels, métallurgie | 3139 Techniciens, contrôle de processus industriels non classés ailleurs
314 Techniciens des sciences de la vie et assimilés | 3141 Techniciens des sciences de la vie (sauf médecine) | 3142 Techniciens agricoles | 3143 Techniciens de la sylviculture
315 Contrôleurs et techniciens des moyens de transport maritime et aérien | 3151 Officiers mécaniciens de navires | 3152 Officiers de pont et pilotes de navires | 3153 Pilotes d'avions et assimilés | 3154 Contrôleurs de la circulation aérienne | 3155 Électroniciens de la sécurité aérienne
321 Techniciens de la médecine et de la pharmacie | 3211 Techniciens d'appareils électromédicaux | 3212 Techniciens de laboratoire médical | 3213 Techniciens et assistants pharmaciens et préparateurs en pharmacie | 3214 Techniciens de prothèses médicales et dentaires
322 Personnel infirmier et sages-femmes (niveau intermédiaire) | 3222 Sages-femmes (niveau intermédiaire)
323,3230 Praticiens des médecines traditionnelles et des médecines complémentaires
324,3240 Techniciens et assistants vétérinaires
325 Autres professions intermédiaires de la santé | 3251 Assistants dentaires et dentothérapeutes | 3252 Techniciens des dossiers médicaux | 3253 Agents de santé communautaire | 3254 Opticiens | 3255 Techniciens et assistants en physiothérapie | 3256 Assistants médicaux | 3257 Inspecteurs de la santé environnementale et au travail et assimilés | 3258 Ambulanciers | 3259 Professions intermédiaires de la santé non classées ailleurs
331 Professions intermédiaires de la finance et des mathématiques | 3311 Courtiers en valeurs et cambistes | 3312 Responsables des prêts | 3314 Professions intermédiaires de la statistique, des mathématiques et assimilées | 3315 Experts en évaluation et commissaires-priseurs
332 Agents et courtiers, ventes et achats | 3321 Agents d'assurances | 3322 Représentants et techniciens commerciaux | 3323 Acheteurs | 3324 Courtiers en marchandises
333 Agents de services commerciaux | 3331 Transitaires | 3332 Organisateurs de conférences et d'événements | 3333 Agents d'emploi et de recrutement de main-d'œuvre | 3334 Agents immobiliers | 3339 Agents de services commerciaux non classés ailleurs
334 Secrétaires d'administration et secrétaires spécialisés | 3341 Superviseurs, travail de bureau | 3342 Secrétaires, sciences juridiques | 3343 Secrétaires d'administration et secrétaires exécutifs | 3344 Secrétaires médicaux
335 Professions intermédiaires de l'application de la réglementation publique | 3351 Inspecteurs des douanes et des frontières | 3352 Contrôleurs des impôts | 3353 Agents des services publics d'aide sociale | 3354 Agents des services publics chargés des permis et licences | 3355 Inspecteurs de police et enquêteurs | 3359 Professions intermédiaires de l'application de la réglementation publique non classées ailleurs
341 Professions intermédiaires du droit, des services sociaux et des religions | 3411 Professions juridiques intermédiaires et assimilées | 3412 Professions intermédiaires du travail social | 3413 Professions intermédiaires des religions
342 Travailleurs du secteur du sport et du conditionnement physique | 3421 Athlètes et sportifs de compétition | 3422 Entraîneurs sportifs et arbitres de sport | 3423 Instructeurs et animateurs de programmes de loisirs et de conditionnement physique
343 Professions intermédiaires de la culture, de la création et de la cuisine | 3431 Photographes | 3432 Décorateurs et designers d'intérieurs | 3433 Techniciens de galeries d'art, de musées et de bibliothèques | 3434 Chefs cuisiniers | 3435 Autres professions intermédiaires de la culture et de la création
351 Techniciens, opérations et soutien aux utilisateurs des TIC | 3511 Techniciens des TIC, opérations | 3513 Techniciens, réseaux et systèmes d'ordinateurs | 3514 Techniciens de l'internet
352 Techniciens des télécommunications et de la radiodiffusion | 3521 Techniciens de radiodiffusion et de l'audiovisuel | 3522 Techniciens des télécommunications
411,4110 Employés de bureau, fonctions générales
412,4120 Secrétaires (fonctions générales)
413 Opérateurs sur clavier | 4131 Dactylographes et opérateurs de traitement de texte | 4132 Opérateurs de saisie de données
421 Guichetiers, encaisseurs et assimilés | 4211 Guichetiers de banque et assimilés | 4212 Bookmakers, croupiers et assimilés | 4213 Prêteurs sur gages et bailleurs de fonds | 4214 Encaisseurs et assimilés
422 Employés chargés d'informer la clientèle | 4221 Consultants et employés d'agence de voyages | 4223 Standardistes téléphonistes | 4224 Réceptionnistes, hôtellerie | 4225 Employés, service d'information | 4226 Réceptionnistes (fonctions générales) | 4227 Intervieweurs, enquêtes et études de marché | 4229 Employés chargés d'informer la clientèle non classés ailleurs
431 Employés des services comptables et financiers | 4311 Employés, comptabilité et tenue de livres | 4312 Employés, statistique, finances et assurances | 4313 Employés, service de la paie
432 Employés d'approvisionnement, d'ordonnancement et des transports | 4322 Employés du service d'ordonnancement de la production | 4323 Employés, service des transports
441 Autres employés de type administratif | 4411 Employés de bibliothèque | 4412 Facteurs et trieurs de courrier | 4413 Codeurs, correcteurs d'épreuves et assimilés | 4414 Écrivains publics et assimilés | 4415 Classeurs-archivistes et employés de photocopie | 4416 Employés, service du personnel | 4419 Employés administratifs non classés ailleurs
511 Agents d'accompagnement, receveurs et guides | 5111 Agents d'accueil et stewards des transports | 5112 Contrôleurs et receveurs de transports publics | 5113 Guides
512 Cuisiniers
513 Serveurs et barmen | 5132 Barmen
514 Coiffeurs, esthéticiens et assimilés | 5141 Coiffeurs | 5142 Esthéticiens et assimilés
515 Intendants et superviseurs des services domestiques | 5151 Intendants et superviseurs de l'entretien dans les bureaux, hôtels et autres établissements | 5152 Intendants de maison | 5153 Concierges
516 Autres personnels des services directs aux particuliers | 5161 Astrologues, diseurs de bonne aventure et assimilés | 5162 Personnel de compagnie et valets de chambre | 5163 Agents de pompes funèbres et embaumeurs | 5164 Toiletteurs et gardiens d'animaux | 5165 Moniteurs d'auto-école | 5169 Personnel des services directs aux particuliers non classé ailleurs
521 Vendeurs sur les marchés et vendeurs ambulants | 5211 Vendeurs à l'étal et sur les marchés | 5212 Vendeurs ambulants de comestibles
522 Commerçants et vendeurs, magasins | 5221 Commerçants, magasins | 5222 Superviseurs, magasins
523,5230 Caissiers et billettistes
524 Autres vendeurs | 5241 Mannequins et autres modèles | 5242 Démonstrateurs en magasin | 5243 Vendeurs au porte à porte | 5244 Télévendeurs | 5245 Pompistes | 5246 Commis au comptoir, restauration rapide | 5249 Vendeurs non classés ailleurs
531 Gardes d'enfants et aides-enseignants | 5311 Gardes d'enfants | 5312 Aides-enseignants
532 Aides-soignants | 5321 Aides-soignants en institution | 5329 Personnel soignant et assimilés non classés ailleurs
541 Personnel des services de protection et de sécurité | 5411 Pompiers | 5412 Agents de police | 5413 Gardiens de prison | 5414 Agents de sécurité | 5419 Personnel des services de protection et de sécurité non classé ailleurs
611 Agriculteurs et ouvriers qualifiés, cultures destinées aux marchés | 6112 Arboriculteurs et planteurs | 6113 Agriculteurs et ouvriers qualifiés, horticulture et pépinières | 6114 Agriculteurs et ouvriers qualifiés, cultures diversifiées
612 Éleveurs et ouvriers qualifiés de l'élevage commercial | 6122 Aviculteurs | 6123 Apiculteurs et sériciculteurs | 6129 Éleveurs non classés ailleurs
613,6130 Agriculteurs et ouvriers qualifiés de la polyculture et de l'élevage
621,6210 Professions de la sylviculture et assimilées
622 Pêcheurs, chasseurs et trappeurs | 6221 Ouvriers de l'aquaculture | 6222 Pêcheurs de la pêche côtière et en eaux intérieures | 6223 Pêcheurs de la pêche en haute mer | 6224 Chasseurs et trappeurs
631,6310 Agriculteurs, subsistance
632,6320 Éleveurs de bétail, subsistance
633,6330 Agriculteurs et éleveurs, subsistance
634,6340 Pêcheurs, chasseurs, trappeurs et cueilleurs, subsistance
711 Métiers qualifiés du bâtiment (gros œuvre) et assimilés | 7111 Constructeurs de maisons | 7113 Tailleurs de pierre, fendeurs et graveurs sur pierre | 7114 Constructeurs en béton armé, maçons ragréeurs et assimilés | 7115 Charpentiers en bois et menuisiers du bâtiment | 7119 Métiers qualifiés du bâtiment (gros œuvre) non classés ailleurs
712 Métiers qualifiés du bâtiment (finitions) et assimilés | 7121 Couvreurs et zingueurs | 7122 Poseurs de revêtements de sol et carreleurs | 7123 Plâtriers | 7124 Monteurs en isolation thermique et acoustique | 7125 Vitriers
713 Ouvriers peintres, ravaleurs de façades et assimilés | 7131 Peintres en bâtiment et poseurs de papiers peints | 7132 Laqueurs, vernisseurs et assimilés | 7133 Ravaleurs de façades et ramoneurs
721 Mouleurs de fonderie, soudeurs, tôliers, charpentiers métalliques et assimilés | 7211 Mouleurs et noyauteurs de fonderie | 7213 Tôliers-chaudronniers | 7214 Charpentiers métalliers et monteurs de charpentes métalliques | 7215 Gréeurs et épisseurs de câbles
722 Forgerons, outilleurs et assimilés | 7221 Forgerons, estampeurs et conducteurs de presses à forger | 7222 Outilleurs et assimilés | 7223 Régleurs et conducteurs de machines-outils | 7224 Meuleurs, polisseurs et affûteurs
723 Mécaniciens et réparateurs de machines | 7232 Mécaniciens et réparateurs de moteurs d'avion | 7233 Mécaniciens et réparateurs de machines agricoles et industrielles | 7234 Réparateurs de bicyclettes et assimilés
731 Métiers qualifiés de l'artisanat | 7311 Mécaniciens-réparateurs d'instruments de précision | 7312 Facteurs et accordeurs d'instruments de musique | 7313 Joailliers et orfèvres | 7314 Potiers et assimilés | 7315 Souffleurs, mouleurs, tailleurs, meuleurs et polisseurs de verre | 7316 Peintres d'enseignes, peintres-décorateurs et graveurs | 7317 Métiers de l'artisanat sur bois, de la vannerie et matériaux assimilés | 7318 Métiers de l'artisanat sur textile, sur cuir et matériaux assimilés | 7319 Métiers de l'artisanat non classés ailleurs
732 Métiers qualifiés de l'imprimerie | 7321 Techniciens de préimpression | 7322 Imprimeurs | 7323 Relieurs et finisseurs d'imprimerie
741 Installateurs et réparateurs, équipements électriques | 7412 Mécaniciens et ajusteurs d'appareils électriques | 7413 Monteurs et réparateurs de lignes électriques
742 Monteurs et réparateurs, électronique et télécommunications | 7421 Mécaniciens et réparateurs d'appareils électroniques | 7422 Installateurs et réparateurs, technologies de l'information et des communications
751 Métiers qualifiés de l'alimentation et assimilés | 7511 Bouchers, poissonniers et assimilés | 7512 Boulangers, pâtissiers et confiseurs | 7513 Fabricants de produits laitiers | 7514 Conserveurs de fruits, de légumes et assimilés | 7515 Dégustateurs et classeurs de denrées alimentaires et de boissons | 7516 Préparateurs et fabricants de produits du tabac
752 Métiers qualifiés du traitement du bois, ébénistes et assimilés | 7521 Métiers qualifiés du traitement du bois | 7522 Ébénistes, menuisiers et assimilés | 7523 Régleurs et conducteurs de machines à bois
753 Métiers qualifiés de l'habillement et assimilés | 7532 Patronniers et coupeurs de vêtements et assimilés | 7533 Couseurs, brodeurs et assimilés | 7534 Tapissiers et assimilés | 7535 Tanneurs, peaussiers et mégissiers | 7536 Cordonniers et assimilés
754 Autres métiers qualifiés de l'industrie et de l'artisanat | 7541 Scaphandriers et plongeurs | 7542 Boutefeux et dynamiteurs | 7543 Classeurs et contrôleurs de produits (sauf aliments et boissons) | 7544 Fumigateurs et autres spécialistes de la lutte contre les nuisibles | 7549 Métiers qualifiés non classés ailleurs
811 Conducteurs d'installations d'exploitation minière et d'extraction des minéraux | 8111 Mineurs et conducteurs d'installations de mine et de carrière | 8112 Conducteurs d'installations de préparation des minerais et de la roche | 8113 Foreurs, sondeurs de puits et assimilés | 8114 Conducteurs de machines, fabrication de ciment, de pierre et d'autres produits minéraux
812 Conducteurs d'installations de production et de transformation des métaux | 8121 Conducteurs d'installations de transformation et de traitement des métaux | 8122 Conducteurs d'installations de traitement superficiel des métaux
813 Conducteurs d'installations et de machines, produits chimiques et photographiques | 8131 Conducteurs d'installations et de machines, traitement chimique | 8132 Conducteurs de machines, produits photographiques
814 Conducteurs de machines, produits en caoutchouc, en plastique et en papeterie | 8141 Conducteurs de machines, produits en caoutchouc | 8142 Conducteurs de machines, produits en matières plastiques | 8143 Conducteurs de machines de papeterie
815 Conducteurs de machines, produits textiles et articles en fourrure et en cuir | 8151 Conducteurs de machines à préparer les fibres, à filer et à bobiner | 8152 Conducteurs de métiers à tisser et à tricoter | 8154 Conducteurs de machines à blanchir, à teindre et à nettoyer les tissus | 8155 Conducteurs de machines à préparer les fourrures et le cuir | 8156 Conducteurs de machines, fabrication de chaussures et assimilés | 8157 Conducteurs de machines de blanchisserie | 8159 Conducteurs de machines, textile, fourrure et cuir, non classés ailleurs
816 Conducteurs de machines, denrées alimentaires et produits connexes
817 Conducteurs d'installations pour le travail du bois et la fabrication du papier | 8171 Conducteurs d'installations de fabrication de pâte à papier et de papier | 8172 Conducteurs d'installations pour le travail du bois
818 Autres conducteurs de machines et d'installations fixes | 8181 Conducteurs d'installations de verrerie et de céramique | 8182 Conducteurs de machines à vapeur et de chaudières | 8183 Conducteurs de machines d'emballage, d'embouteillage et d'étiquetage | 8189 Conducteurs de machines et d'installations fixes non classés ailleurs
821 Ouvriers de l'assemblage | 8219 Ouvriers de l'assemblage non classés ailleurs
831 Mécaniciens de locomotives et assimilés | 8311 Mécaniciens de locomotives | 8312 Serre-freins, aiguilleurs et agents de manœuvre
832 Conducteurs d'automobiles, de camionnettes et de motocycles | 8321 Conducteurs de motocycles | 8322 Chauffeurs de taxi, d'automobile et de camionnette
833 Conducteurs de poids lourds et d'autobus | 8331 Conducteurs d'autobus et de tramways
834 Conducteurs de matériels et engins mobiles | 8341 Conducteurs d'engins mobiles agricoles et forestiers | 8342 Conducteurs d'engins de terrassement et de matériels similaires | 8343 Conducteurs de grues, d'engins de levage et de matériels similaires
835,8350 Matelots de pont et assimilés
911 Aides de ménage et agents d'entretien à domicile, dans les hôtels et bureaux | 9111 Aides de ménage à domicile | 9112 Agents d'entretien dans les bureaux, les hôtels et autres établissements
912 Laveurs de véhicules et de vitres, laveurs de linge et autres nettoyeurs manuels | 9121 Laveurs et repasseurs de linge à la main | 9122 Laveurs de véhicules | 9123 Laveurs de vitres | 9129 Autres nettoyeurs
921 Manœuvres de l'agriculture, de la sylviculture et de la pêche | 9211 Manœuvres, agriculture | 9212 Manœuvres, élevage | 9213 Manœuvres, cultures et élevage | 9214 Manœuvres, jardinage et horticulture | 9215 Manœuvres forestiers | 9216 Manœuvres, pêche et aquaculture
931 Manœuvres des mines, de la construction et du génie civil | 9311 Manœuvres, mines et carrières | 9312 Manœuvres, génie civil | 9313 Manœuvres, construction de bâtiments
932 Manœuvres des industries manufacturières | 9321 Emballeurs à la main | 9329 Manœuvres des industries manufacturières non classés ailleurs
933 Manœuvres des transports et de l'entreposage | 9331 Conducteurs de véhicules à bras et à pédales | 9332 Conducteurs de véhicules et de machines à traction animale | 9333 Manutentionnaires | 9334 Garnisseurs de rayons
941 Assistants de fabrication de l'alimentation | 9411 Cuisiniers, restauration rapide | 9412 Aides de cuisine
951,9510 Travailleurs des petits métiers des rues et assimilés
952,9520 Vendeurs ambulants (à l'exception de l'alimentation)
961 Éboueurs | 9611 Ramasseurs d'ordures ménagères et de matériaux recyclables | 9612 Trieurs de déchets | 9613 Balayeurs et manœuvres assimilés
962 Autres professions élémentaires | 9621 Messagers, porteurs de bagages et livreurs de colis | 9622 Hommes à tout faire | 9623 Encaisseurs de distributeurs automatiques et releveurs de compteurs | 9624 Porteurs d'eau et ramasseurs de bois de feu | 9629 Professions élémentaires non classées ailleurs
`;
