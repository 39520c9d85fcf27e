import { agreementDocuments } from './agreement-documents.js';
import { agreementLife } from './agreement-life.js';
import { agreements } from './agreements.js';
import { organisations } from './organisations.js';
import { recordedAgreements } from './recorded-agreements.js';
import type { Step } from './step.js';

export const partnerAgreements: readonly Step[] = [
  ...agreements,
  ...agreementLife,
  ...recordedAgreements,
  ...agreementDocuments,
  ...organisations,
];
