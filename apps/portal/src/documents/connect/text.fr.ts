import type { ConnectText } from './text.js';

export const fr: ConnectText = {
  title: 'Raccorder votre système',
  introduction:
    'Le système d’information d’un conseil régional ou de l’agence peut transmettre lui-même ses besoins en emploi et ses conventions signées, par HTTP ou par Kafka. Les deux voies obéissent aux mêmes règles, et chaque donnée reçue paraît aussitôt dans les chiffres. Les exemples ci-dessous sont exécutés tels quels à chaque version de Mizan ; les identifiants `anapec` et `council-ma-04` sont ceux de la démonstration.',
  sections: [
    {
      heading: '1. Obtenir un jeton',
      paragraphs: [
        'Le ministère, ou le conseil de votre région, enregistre votre organisation sous un identifiant. Votre organisation reçoit un identifiant de connexion et un secret. Le jeton obtenu vaut au moins une heure et désigne votre organisation : vous ne pouvez transmettre que pour elle.',
      ],
      code: ['token'],
    },
    {
      heading: '2. Transmettre un besoin en emploi',
      paragraphs: [
        'Un besoin est décrit par un événement CloudEvents 1.0. Sont obligatoires `externalId` (votre référence), `territory` et `openings` (nombre de postes). Le territoire est un code `ISO 3166-2` ou un code HCP ; le code d’une commune est rattaché à sa province ou préfecture.',
      ],
      code: ['need'],
    },
    {
      heading: '3. Transmettre une convention signée',
      paragraphs: [
        'Chaque partie transmet la convention sous sa propre référence. La convention est réputée signée lorsque toutes les parties ont déposé le même texte : l’ordre des parties et des engagements est sans effet.',
      ],
      code: ['agreement'],
    },
    {
      heading: '4. Lire la réponse',
      paragraphs: [
        'La réponse HTTP 200 donne un résultat par événement, dans l’ordre de l’envoi. Un événement refusé n’en retient aucun autre. Sur Kafka, ce qui est refusé est mis de côté avec le même code et peut être repris ; le reste du sujet continue d’être lu.',
      ],
      terms: [
        ['created', 'la fiche est créée'],
        ['revised', 'la fiche est mise à jour'],
        ['unchanged', 'le contenu était déjà connu : rien ne change'],
        ['stale', 'une version plus récente est déjà connue : rien ne change'],
        [
          'refused',
          'l’événement est refusé ; `code` et `errors` en donnent la raison et l’endroit',
        ],
        ['503', 'service momentanément indisponible : renvoyez le même événement'],
      ],
    },
    {
      heading: '5. Répétitions et versions',
      paragraphs: [
        'Un même événement (`source` et `id`) envoyé deux fois reçoit deux fois la même réponse. Le même `id` avec un autre contenu est refusé : `event-id-reused`.',
        '`sourceversion` est la version de la fiche dans votre système : un entier de 0 à `2^53 − 1`, ou ce même nombre en texte décimal. Une version inférieure ne change rien (`stale`). Une version égale désigne le même contenu : identique, il est `unchanged` ; différent, il est refusé (`version-reused`). Sans version, l’ordre d’arrivée décide.',
        'Pour mettre fin à un besoin, envoyez un événement `ma.mizan.inbound.job-need-withdrawn.v1` ou, sur Kafka, un enregistrement sans valeur dont la clé est la référence. Une version plus récente le rouvre.',
      ],
    },
    {
      heading: '6. Références et identités',
      paragraphs: [
        'Une fiche est connue par votre organisation et par `externalId`, quelle que soit la voie. `subject` est facultatif ; s’il est donné, il est égal à `externalId`. La clé d’un enregistrement Kafka ne sert qu’à l’ordre.',
        'Les références sont ramenées à la forme Unicode NFC. Une espace au début ou à la fin, une espace insécable, une marque de sens d’écriture ou tout autre caractère invisible est refusé, et la réponse nomme le caractère.',
      ],
    },
    {
      heading: '7. Encodage, dates et JSON',
      paragraphs: [
        'Tout est en UTF-8. Une marque d’ordre des octets (BOM) est ignorée ; des octets qui ne sont pas de l’UTF-8 sont refusés (`not-utf-8`), jamais remplacés. Un attribut nul est absent. `data_base64` est décodé. En mode binaire, les en-têtes `ce-` et `ce_` sont décodés lorsqu’ils sont encodés avec `%`.',
        'Quand un objet JSON porte deux fois le même nom, la dernière valeur compte. `time` suit la RFC 3339, un jour qui existe, entre 1900 et 2200. Les dates des fiches sont des jours à Casablanca.',
      ],
    },
    {
      heading: '8. Python, par HTTP',
      paragraphs: [
        'Sans aucune bibliothèque. Un envoi contient au plus 1 000 événements et 1 Mio.',
      ],
      code: ['pythonHttp'],
    },
    {
      heading: '9. Python, par Kafka',
      paragraphs: [
        'Chaque organisation a deux sujets : `mizan.inbound.<organisation>.job-needs` et `mizan.inbound.<organisation>.agreements`. Les compressions gzip, snappy, lz4 et zstd sont lues. Les enregistrements d’une transaction comptent une fois qu’elle est validée ; ceux d’une transaction abandonnée ne comptent jamais. Un enregistrement ne dépasse pas 1 Mio.',
      ],
      code: ['pythonKafka'],
    },
    { heading: '10. Java, par HTTP', code: ['javaHttp'] },
    {
      heading: '11. Java, par Kafka',
      paragraphs: ['Avec `org.apache.kafka:kafka-clients`.'],
      code: ['javaKafka'],
    },
  ],
};
