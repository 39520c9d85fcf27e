import type { Agreement } from '@mizan/client';
import { useCodeList } from '../classifications/code-lists';
import { useSession } from '../session/session';
import { actionsOn, type AgreementAction } from './rights';

export function useAgreementRights(agreement: Agreement): AgreementAction[] {
  const { isWithin } = useCodeList('territory');
  return actionsOn(agreement, useSession(), isWithin);
}
