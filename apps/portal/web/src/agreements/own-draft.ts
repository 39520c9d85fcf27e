import type { Party } from '@mizan/client';
import type { Session } from '../session/session';
import type { AgreementDraft } from './agreement-draft';

/** A text that says nothing yet, but who writes it. */
export const ownDraft = ({ organisation, role, territory }: Session): AgreementDraft => ({
  kind: 'convention-de-partenariat',
  title: '',
  territory,
  startsOn: null,
  endsOn: null,
  noticeMonths: null,
  implements: null,
  conditions: [],
  commitments: [],
  origin: 'real',
  parties: [{ organisation, role: role as Party['role'], signatory: null }],
});
