import { agreementDocuments } from './fr/agreement-documents';
import { agreementLife } from './fr/agreement-life';
import { agreements } from './fr/agreements';
import { history } from './fr/history';
import { app } from './fr/app';
import { plan } from './fr/plan';
import { tables } from './fr/tables';
import { organisations } from './fr/organisations';
import { projects } from './fr/projects';
import { records } from './fr/records';
import { incentives } from './fr/incentives';
import { needs } from './fr/needs';
import { supports } from './fr/supports';
import { training } from './fr/training';
import { status } from './fr/status';
import { welcome } from './fr/welcome';
import { why } from './fr/why';

export const fr = {
  ...app,
  ...plan,
  ...why,
  ...tables,
  ...records,
  ...needs,
  ...agreementDocuments,
  ...agreementLife,
  ...agreements,
  ...history,
  ...incentives,
  ...organisations,
  ...projects,
  ...supports,
  ...training,
  ...status,
  ...welcome,
} as const;
