import { CreateAssumptionSets1732500000002 } from './create-assumption-sets.migration.js';
import { CreateCodeRollUp1732500000001 } from './create-code-roll-up.migration.js';
import { CreateGenerations1732500000003 } from './create-generations.migration.js';
import { CreateImportSizes1764200000005 } from './create-import-sizes.migration.js';
import { CreateLedger1732500000000 } from './create-ledger.migration.js';
import { CreateOperationRuns1764300000006 } from './create-operation-runs.migration.js';

/** The tables of the ledger, without those that every consuming service has. */
export const ledgerMigrations = [
  CreateLedger1732500000000,
  CreateCodeRollUp1732500000001,
  CreateAssumptionSets1732500000002,
  CreateGenerations1732500000003,
  CreateImportSizes1764200000005,
  CreateOperationRuns1764300000006,
];
