import {
  employerNeedsEvents,
  inboundAgreementsEvents,
  inboundJobNeedsEvents,
  partnerAgreementsEvents,
  trainingPlansEvents,
  type ContractClass,
} from '@mizan/contracts';
import { jsonSchemaOf } from './json-schema.js';

/** Every event contract that exists, by type. */
export const publishedContracts: Readonly<Record<string, ContractClass>> = {
  ...employerNeedsEvents,
  ...trainingPlansEvents,
  ...partnerAgreementsEvents,
  ...inboundJobNeedsEvents,
  ...inboundAgreementsEvents,
};

/** File name and text of every generated schema. */
export function publishedSchemas(): [string, string][] {
  return Object.entries(publishedContracts).map(([type, contract]) => [
    `${type}.json`,
    `${JSON.stringify(jsonSchemaOf(contract, { strict: true }), null, 2)}\n`,
  ]);
}
