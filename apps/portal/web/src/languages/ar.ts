import { agreementDocuments } from './ar/agreement-documents';
import { agreementLife } from './ar/agreement-life';
import { agreements } from './ar/agreements';
import { history } from './ar/history';
import { app } from './ar/app';
import { plan } from './ar/plan';
import { tables } from './ar/tables';
import { organisations } from './ar/organisations';
import { projects } from './ar/projects';
import { records } from './ar/records';
import { incentives } from './ar/incentives';
import { needs } from './ar/needs';
import { supports } from './ar/supports';
import { training } from './ar/training';
import { status } from './ar/status';
import { welcome } from './ar/welcome';
import { why } from './ar/why';
import type { Words } from './languages';

export const ar: Words = {
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
};
