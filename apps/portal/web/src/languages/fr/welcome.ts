export const welcome = {
  'tour.name': 'Visite en cinq étapes',
  'tour.step': 'Étape {n} sur {all}',
  'tour.next': 'Suivant',
  'tour.back': 'Précédent',
  'tour.end': 'Terminer',
  'tour.close': 'Fermer la visite',
  'tour.again': 'Revoir la visite',
  'tour.question': 'Une question, une réponse',
  'tour.question-text':
    'La page répond pour votre territoire : une somme, postes exprimés et promis moins sortants attendus et promis, et l’écart qui reste.',
  'tour.lines': 'Trois lectures du même plan',
  'tour.lines-text':
    'Ce qui est exprimé ; avec les engagements en vigueur ; et si tout ce qui est signé entrait en vigueur.',
  'tour.map': 'Où, sur la carte et dans le tableau',
  'tour.map-text':
    'Choisissez une préfecture ou une province : toute la page ne parle plus que d’elle. Les flèches du clavier vont de l’une à l’autre.',
  'tour.why': 'D’où vient ce chiffre ?',
  'tour.why-text':
    'Chaque chiffre souligné s’ouvre : les écritures dont il est la somme, chacune jusqu’à son besoin, sa session ou sa convention.',
  'tour.freshness': 'Ce qu’il faut savoir avant de s’y fier',
  'tour.freshness-text':
    'Au bas de la page : la fraîcheur, les hypothèses, ce qui n’est pas ventilé ou est mis de côté. La page bouge d’elle-même quand un fait arrive.',
  'empty.title': 'Le plan est encore vide',
  'empty.lead':
    'Rien n’est encore déclaré, programmé ni signé. Voici par où commencer ; cette page se remplira d’elle-même au premier fait.',
  'empty.need': 'Déclarer un besoin en emploi',
  'empty.need-text':
    'Combien de postes, quel métier, où et quand : c’est le premier plateau de la balance.',
  'empty.need-who': 'L’agence et la Région les déclarent, un à un ou depuis leurs systèmes.',
  'empty.training': 'Proposer un plan de formation',
  'empty.training-text':
    'Un plan porte des programmes, un programme des sessions : leurs sortants attendus sont l’autre plateau.',
  'empty.training-who': 'La Région, l’agence, les opérateurs et la planification les proposent.',
  'empty.agreement': 'Rédiger une convention',
  'empty.agreement-text':
    'Les partenaires y promettent des formations ou des postes ; ce qui est en vigueur compte aussitôt.',
  'empty.agreement-who':
    'La Région, l’agence, les opérateurs et les ministères les rédigent et les signent.',
  'empty.project': 'Proposer un micro-projet',
  'empty.project-text':
    'Une idée d’auto-emploi, ses promoteurs et ses emplois : ils comptent à part, en emplois, dès la sélection.',
  'empty.project-who': 'Les associations, les coopératives, la Région et l’agence les proposent.',
  'empty.push': 'Ou laisser vos systèmes le faire',
  'empty.push-text':
    'Un système qui connaît déjà ces besoins peut les pousser. Depuis le dossier de Mizan, ces lignes déclarent un besoin fictif de 120 postes à Kénitra :',
  'empty.push-production':
    'Un système qui connaît déjà ces besoins peut les pousser, avec un jeton d’accès de votre organisation :',
  'empty.demo':
    'Pour voir un plan déjà rempli, arrêtez Mizan et relancez-le avec ses données de démonstration, dans un autre dossier :',
  'empty.copy': 'Copier',
  'empty.copied': 'Copié',
} as const;
