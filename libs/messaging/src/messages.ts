import type { Messages, Texts } from '@mizan/platform';

const texts = {
  'bad-envelope': {
    fr: 'L’enveloppe n’est pas celle d’un CloudEvent 1.0 : {member}',
    ar: 'الغلاف ليس غلاف CloudEvent 1.0: ‏{member}',
    en: 'The envelope is not that of a CloudEvent 1.0: {member}',
  },
  'event-id-reused': {
    fr: 'L’événement {id} a déjà été reçu avec un autre contenu',
    ar: 'سبق استقبال الحدث {id} بمحتوى آخر',
    en: 'The event {id} was taken already with another content',
  },
  'empty-record': {
    fr: 'L’enregistrement n’a pas de valeur',
    ar: 'السجل بلا قيمة',
    en: 'The record has no value',
  },
  'attribute-twice': {
    fr: 'Cet attribut figure deux fois avec des valeurs différentes',
    ar: 'ورد هذا الوسم مرتين بقيمتين مختلفتين',
    en: 'This attribute stands twice with different values',
  },
  'data-twice': {
    fr: 'data et data_base64 ne vont pas ensemble',
    ar: 'لا يجتمع data وdata_base64',
    en: 'data and data_base64 do not go together',
  },
  'not-base64': {
    fr: 'Du base64 est attendu',
    ar: 'يُنتظر ترميز base64',
    en: 'Base64 is expected',
  },
  'bad-batch': {
    fr: 'Un lot est une liste JSON d’événements',
    ar: 'الدفعة قائمة JSON من الأحداث',
    en: 'A batch is a JSON array of events',
  },
  'unknown-type': {
    fr: 'Les événements de type {type} ne sont pas reçus ici',
    ar: 'لا تُستقبل هنا أحداث من نوع {type}',
    en: 'Events of type {type} are not taken here',
  },
  'source-mismatch': {
    fr: 'La source est {source}, l’organisation est {organisation}',
    ar: 'المصدر هو {source} والمنظمة هي {organisation}',
    en: 'The source is {source}, the organisation is {organisation}',
  },
  'unknown-organisation': {
    fr: 'L’organisation {organisation} n’est pas enregistrée',
    ar: 'المنظمة {organisation} غير مسجلة',
    en: '{organisation} is not a registered organisation',
  },
  'organisation-closed': {
    fr: 'L’organisation {organisation} est fermée',
    ar: 'المنظمة {organisation} مغلقة',
    en: '{organisation} is closed',
  },
  'subject-mismatch': {
    fr: 'Le sujet doit être l’identifiant externe {externalId}',
    ar: 'يجب أن يكون الموضوع هو المعرّف الخارجي {externalId}',
    en: 'The subject must be the external id {externalId}',
  },
} as const satisfies Texts;

/** What is wrong with an event that an organisation pushes, by whatever channel. */
export const messagingMessages: Messages = { texts };

type Own = typeof texts;
declare module '@mizan/platform' {
  interface ProblemTexts extends Own {}
}
