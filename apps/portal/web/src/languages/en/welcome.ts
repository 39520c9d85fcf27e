import type { welcome as fr } from '../fr/welcome';

export const welcome: Record<keyof typeof fr, string> = {
  'tour.name': 'A tour in five steps',
  'tour.step': 'Step {n} of {all}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.end': 'Finish',
  'tour.close': 'Close the tour',
  'tour.again': 'Take the tour again',
  'tour.question': 'One question, one answer',
  'tour.question-text':
    'The page answers for your territory: a sum, declared and promised openings minus expected and promised leavers, and the gap that is left.',
  'tour.lines': 'Three readings of the same plan',
  'tour.lines-text':
    'What is declared; with the commitments in force; and if all that is signed entered into force.',
  'tour.map': 'Where, on the map and in the table',
  'tour.map-text':
    'Choose a prefecture or province and the whole page speaks of it alone. The arrow keys lead from one to the next.',
  'tour.why': 'Where does this figure come from?',
  'tour.why-text':
    'Every underlined figure opens: the entries that add up to it, each down to its need, session or agreement.',
  'tour.freshness': 'What to know before you rely on it',
  'tour.freshness-text':
    'At the foot of the page: freshness, assumptions, what is not allocated or set aside. The page moves by itself when a fact comes in.',
  'empty.title': 'The plan is still empty',
  'empty.lead':
    'Nothing is declared, scheduled or signed so far. This is where to begin; the page fills itself with the first fact.',
  'empty.need': 'Declare a hiring need',
  'empty.need-text':
    'How many openings, which occupation, where and when: the first pan of the scales.',
  'empty.need-who': 'The agency and the council declare them, one by one or from their systems.',
  'empty.training': 'Propose a training plan',
  'empty.training-text':
    'A plan holds programmes, a programme holds sessions: the persons they are expected to train are the other pan.',
  'empty.training-who': 'The council, the agency, operators and planners propose them.',
  'empty.agreement': 'Draft an agreement',
  'empty.agreement-text':
    'Partners promise training or openings in it; what is in force counts at once.',
  'empty.agreement-who': 'The council, the agency, operators and ministries draft and sign them.',
  'empty.project': 'Propose a micro-project',
  'empty.project-text':
    'An idea of self-employment, its promoters and its jobs: they count apart, in jobs, from the selection on.',
  'empty.project-who': 'Associations, cooperatives, the Region and the agency propose them.',
  'empty.push': 'Or let your systems do it',
  'empty.push-text':
    'A system that knows these needs already can push them. From Mizan’s folder, these lines declare a fictional need of 120 openings in Kénitra:',
  'empty.push-production':
    'A system that knows these needs already can push them, with an access token of your organisation:',
  'empty.demo':
    'To see a plan that is filled already, stop Mizan and start it with its demonstration data, in another folder:',
  'empty.copy': 'Copy',
  'empty.copied': 'Copied',
};
