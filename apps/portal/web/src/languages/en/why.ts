import type { why as fr } from '../fr/why';

export const why: Record<keyof typeof fr, string> = {
  'why.failed': 'This figure cannot be explained.',
  'why.title': 'Where does this figure come from?',
  'why.side.gap': 'Openings add, persons take away.',
  'why.exact': 'The exact value: the plan shows it as a whole number.',
  'why.agrees':
    '{sources, plural, one {= the sum of # source} other {= the sum of # sources}} ({entries, plural, one {# entry} other {# entries}})',
  'why.differs':
    'The entries give {sum}, the figure is {figure}: something is moving, open this again in a moment.',
  'why.first-entries':
    'The first {entries, plural, one {entry} other {# entries}} of {sources, plural, one {# source} other {# sources}} give {sum} of {figure}; the others are not read here.',
  'why.none': 'No entry behind this figure.',
  'why.source': 'Source',
  'why.weight': 'Weight',
  'why.kind.need': 'Need',
  'why.kind.session': 'Session',
  'why.kind.support': 'Support',
  'why.kind.agreement': 'Agreement',
  'why.kind.micro-project': 'Micro-project',
  'why.where':
    'version {version} · {organisation} · {time} · {entries, plural, one {# entry} other {# entries}}',
  'why.event': 'Event',
  'past.title': 'The same figure, at a past date',
  'past.date': 'As of the end of',
  'past.sentence':
    'On {date} this figure was {before}; it is {now} today ({change}). {n, plural, =0 {No source has changed since.} one {# source has changed since.} other {# sources have changed since.}}',
  'past.change': 'Change',
  'past.others': '{n, plural, one {and # other source} other {and # other sources}}',
  'assumptions.title': 'Assumptions: {name}',
  'assumptions.hypothesis': 'A working hypothesis, without a source.',
  'assumptions.fill': 'Fill',
  'assumptions.completion': 'Completion',
  'assumptions.availability': 'Availability',
  'assumptions.delivery': 'Delivery of commitments',
};
