export const agreementDocuments = {
  'agreements.documents': 'Documents',
  'agreements.documents.none': 'Aucun document n’a été déposé.',
  'agreements.documents.add': 'Déposer un document',
  'agreements.documents.restraint':
    'Ne déposez aucun fichier qui nomme une personne : ni liste de bénéficiaires, ni curriculum vitæ, ni copie d’une pièce d’identité. Sont admis le texte de la convention, son exemplaire signé, le bilan, un procès-verbal ou une liste anonymisée.',
  'agreements.documents.declared':
    'Ce fichier ne nomme aucune personne, hormis les signataires ès qualités',
  'agreements.documents.kind': 'Nature du document',
  'agreements.document.text': 'Texte de la convention',
  'agreements.document.signed-text': 'Exemplaire signé',
  'agreements.document.final-report': 'Bilan',
  'agreements.document.minutes': 'Procès-verbal',
  'agreements.document.other': 'Autre pièce',
  'agreements.documents.choose': 'Choisir un fichier',
  'agreements.documents.drop': 'Ou faites-le glisser ici. {types} ; {size} au plus.',
  'agreements.documents.sending': 'Envoi en cours',
  'agreements.documents.done': 'Document déposé.',
  'agreements.documents.refused.undeclared':
    'Confirmez d’abord que le fichier ne nomme aucune personne. Types acceptés : {types}, {size} au plus.',
  'agreements.documents.refused.empty':
    'Ce fichier est vide. Types acceptés : {types}, {size} au plus.',
  'agreements.documents.refused.too-large':
    'Ce fichier est trop volumineux : {size} au plus. Types acceptés : {types}.',
  'agreements.documents.refused.wrong-type':
    'Ce type de fichier n’est pas accepté. Types acceptés : {types}, {size} au plus.',
  'agreements.documents.added': 'déposé le {date} : {name}',
  'agreements.documents.scan.clean': 'contrôlé par l’antivirus',
  'agreements.documents.scan.not-scanned': 'non contrôlé par un antivirus',
  'agreements.documents.known-by-hash': 'Document connu par son empreinte, fichier non déposé',
  'agreements.documents.hash': 'Empreinte',
  'agreements.documents.here': 'Document déposé ici',
  'agreements.documents.not-here': 'Document non déposé ici, empreinte',
  'agreements.documents.remove': 'Retirer',
  'agreements.documents.remove-text':
    'le dépôt et son retrait restent dans l’historique ; le fichier n’est plus accessible.',
  'agreements.documents.removed': 'Document retiré.',
  'agreements.documents.hash-choose': 'Prendre l’empreinte d’un fichier',
  'agreements.documents.hash-drop': 'Ou faites-le glisser ici : il ne quitte pas votre ordinateur.',
  'agreements.documents.hash-taken': 'Empreinte du fichier {name}',
  'agreements.documents.hash-unknown': 'Ce navigateur ne calcule pas d’empreinte : saisissez-la.',
} as const;
