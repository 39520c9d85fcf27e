import { agreementDocuments } from './en/agreement-documents';
import { agreementLife } from './en/agreement-life';
import { agreements } from './en/agreements';
import { history } from './en/history';
import { app } from './en/app';
import { plan } from './en/plan';
import { tables } from './en/tables';
import { organisations } from './en/organisations';
import { projects } from './en/projects';
import { records } from './en/records';
import { incentives } from './en/incentives';
import { needs } from './en/needs';
import { supports } from './en/supports';
import { training } from './en/training';
import { status } from './en/status';
import { welcome } from './en/welcome';
import { why } from './en/why';
import type { Words } from './languages';

export const en: Words = {
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
