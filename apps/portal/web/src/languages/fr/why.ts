export const why = {
  'why.failed': 'Ce chiffre ne peut pas être expliqué.',
  'why.title': 'D’où vient ce chiffre ?',
  'why.side.gap': 'Les postes s’ajoutent, les personnes se retranchent.',
  'why.exact': 'Valeur exacte : le plan la montre en nombre entier.',
  'why.agrees':
    '{sources, plural, one {= la somme de # source} other {= la somme de # sources}} ({entries, plural, one {# écriture} other {# écritures}})',
  'why.differs':
    'Les écritures donnent {sum}, le chiffre est {figure} : un mouvement est en cours, rouvrez dans un instant.',
  'why.first-entries':
    'Les {entries, plural, one {première écriture} other {# premières écritures}} de {sources, plural, one {# source} other {# sources}} donnent {sum} sur {figure} ; les autres ne sont pas lues ici.',
  'why.none': 'Aucune écriture derrière ce chiffre.',
  'why.source': 'Source',
  'why.weight': 'Poids',
  'why.kind.need': 'Besoin',
  'why.kind.session': 'Session',
  'why.kind.support': 'Appui',
  'why.kind.agreement': 'Convention',
  'why.kind.micro-project': 'Micro-projet',
  'why.where':
    'version {version} · {organisation} · {time} · {entries, plural, one {# écriture} other {# écritures}}',
  'why.event': 'Événement',
  'past.title': 'Le même chiffre, à une date passée',
  'past.date': 'Arrêté à la fin du',
  'past.sentence':
    'Le {date}, ce chiffre était de {before} ; il est de {now} aujourd’hui ({change}). {n, plural, =0 {Aucune source n’a changé depuis.} one {# source a changé depuis.} other {# sources ont changé depuis.}}',
  'past.change': 'Changement',
  'past.others': '{n, plural, one {et # autre source} other {et # autres sources}}',
  'assumptions.title': 'Hypothèses : {name}',
  'assumptions.hypothesis': 'Hypothèse de travail, sans source.',
  'assumptions.fill': 'Remplissage',
  'assumptions.completion': 'Achèvement',
  'assumptions.availability': 'Disponibilité',
  'assumptions.delivery': 'Réalisation des engagements',
} as const;
