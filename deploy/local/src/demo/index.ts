import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seedAgreementLives } from './agreement-lives.js';
import { seedAgreements } from './agreements.js';
import { seedDeliveries } from './deliveries.js';
import { type DemoAccess, DemoClient } from './demo-client.js';
import { seedIncentives } from './incentives.js';
import { seedMicroProjects } from './micro-projects.js';
import { importNeeds, seedNeeds } from './needs.js';
import { seedOrganisations } from './organisations.js';
import { seedSupports } from './supports.js';
import { seedTraining } from './training.js';

export type { DemoAccess } from './demo-client.js';

/**
 * Seeds the demo once per data directory, with idempotency keys. Returns the number of records;
 * undefined if it was seeded before.
 */
export async function seedDemo(dataDir: string, access: DemoAccess): Promise<number | undefined> {
  const marker = path.join(dataDir, 'demo-seeded');
  if (existsSync(marker)) return undefined;
  const client = new DemoClient(access);
  const organisations = await seedOrganisations(client);
  const { records, commitments } = await seedAgreements(client);
  const lives = await seedAgreementLives(client);
  const [needs, training, projects, supports, incentives] = await Promise.all([
    seedNeeds(client),
    seedTraining(client, commitments),
    seedMicroProjects(client, lives.jobs),
    seedSupports(client, lives.jobs),
    seedIncentives(client),
  ]);
  const total =
    organisations +
    records +
    lives.records +
    needs +
    training +
    projects +
    supports +
    incentives +
    (await seedDeliveries(client, commitments)) +
    (await importNeeds(client));
  writeFileSync(marker, new Date().toISOString());
  return total;
}
