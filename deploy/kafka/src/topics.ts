import { inboundKinds, inboundTopicOf, owningServices, topicOf } from '@mizan/contracts';
import { restWhileIdle } from '@mizan/messaging/idle-requests';
import { asAdmin, type BrokerLogin } from './admin.js';
import kafkajs, { type Admin, type ConfigEntries } from 'kafkajs';

const { ConfigResourceTypes, ConfigSource } = kafkajs;
restWhileIdle();

const partitions = 12; // never changed: the key decides the partition, and order holds inside one
const RECORD_BYTES_MAX = 16 * 1_048_576;

/**
 * What a topic is set to: a setting that is not so is set right, on a topic that is there already
 * too.
 */
type Settings = Readonly<Record<string, string>>;

/**
 * Kept for ever, and stored plain whatever codec its writer uses: the broker refuses what does not
 * unpack, and no reader needs a codec.
 */
const KEPT: Settings = {
  'retention.ms': '-1',
  'cleanup.policy': 'delete',
  'compression.type': 'uncompressed',
};
/**
 * What others send may be larger than what is taken: it is parked with its reason, where a refused
 * batch would say nothing to anybody.
 */
const INBOUND: Settings = { ...KEPT, 'max.message.bytes': String(RECORD_BYTES_MAX) };

/** Every topic of a Mizan whose partners are these organisations, with its settings. */
export const topicsFor = (organisations: readonly string[]): ReadonlyMap<string, Settings> =>
  new Map([
    ...owningServices.map((owner): [string, Settings] => [topicOf(owner), KEPT]),
    ...organisations.flatMap((organisation) =>
      inboundKinds.map((kind): [string, Settings] => [inboundTopicOf(organisation, kind), INBOUND]),
    ),
  ]);

export interface EnsuredTopics {
  readonly made: string[];
  /** Those that had another setting than they should. */
  readonly repaired: string[];
}

/** Makes the topics that are missing, and sets right the settings of those that are there. */
export const ensureTopics = (
  brokers: string[],
  organisations: readonly string[],
  login?: BrokerLogin,
): Promise<EnsuredTopics> =>
  asAdmin(brokers, login, async (admin) => {
    const wanted = [...topicsFor(organisations)];
    const present = new Set(await admin.listTopics());
    const made = await make(
      admin,
      wanted.filter(([topic]) => !present.has(topic)),
    );
    const repaired = await repair(
      admin,
      wanted.filter(([topic]) => present.has(topic)),
    );
    return { made, repaired };
  });

async function make(admin: Admin, missing: readonly [string, Settings][]): Promise<string[]> {
  if (missing.length === 0) return [];
  const { brokers } = await admin.describeCluster();
  await admin.createTopics({
    waitForLeaders: true,
    topics: missing.map(([topic, settings]) => ({
      topic,
      numPartitions: partitions,
      replicationFactor: Math.min(3, brokers.length),
      configEntries: entriesOf(settings),
    })),
  });
  return missing.map(([topic]) => topic);
}

/**
 * A topic keeps the settings of its own that nobody here speaks of: altering replaces them all, so
 * they are said again.
 */
async function repair(admin: Admin, present: readonly [string, Settings][]): Promise<string[]> {
  if (present.length === 0) return [];
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: present.map(([name]) => ({ type: ConfigResourceTypes.TOPIC, name })),
  });
  const wanted = new Map(present);
  const wrong = resources.filter(({ resourceName, configEntries }) =>
    Object.entries(wanted.get(resourceName)!).some(
      ([name, value]) =>
        configEntries.find(({ configName }) => configName === name)?.configValue !== value,
    ),
  );
  if (wrong.length === 0) return [];
  await admin.alterConfigs({
    validateOnly: false,
    resources: wrong.map(({ resourceName, configEntries }) => ({
      type: ConfigResourceTypes.TOPIC,
      name: resourceName,
      configEntries: entriesOf({ ...ownOf(configEntries), ...wanted.get(resourceName)! }),
    })),
  });
  return wrong.map(({ resourceName }) => resourceName);
}

const TOPIC_SETTING = ConfigSource.TOPIC_CONFIG;

const ownOf = (entries: readonly ConfigEntries[]): Settings =>
  Object.fromEntries(
    entries
      .filter(({ configSource }) => configSource === TOPIC_SETTING)
      .map(({ configName, configValue }) => [configName, configValue]),
  );

const entriesOf = (settings: Settings) =>
  Object.entries(settings).map(([name, value]) => ({ name, value }));
