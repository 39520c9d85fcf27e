import type { Agreement } from '@mizan/client';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { DateField, TextField } from '../records/fields';
import { LinkButton } from '../ui/link-button';
import { Offered, type Views } from '../records/offered';
import { Step } from '../records/step';
import { useToday } from '../dates/today';
import { askCorrections, enterIntoForce, makeReady, openReview, withdraw } from './agreements-api';
import { lifeActions, type Of } from './life-actions';
import { MeetCondition } from './meet-condition';
import { RecordSignatures, Sign } from './sign';
import { useShared } from './use-shared';

const views: Views<Agreement['can'][number], { agreement: Agreement }> = {
  sign: Sign,
  'record-signature': RecordSignatures,
  'enter-into-force': Enter,
  review: Review,
  'make-ready': Ready,
  'request-corrections': Corrections,
  'meet-condition': MeetCondition,
  change: Change,
  withdraw: Withdraw,
  ...lifeActions,
  'accept-link': null, // shown beside each record that names a commitment
  'add-document': null, // shown beside the documents
  'remove-document': null,
};

/** The actions on an agreement, the next step first. */
export default function AgreementActions({ agreement }: { agreement: Agreement }) {
  return <Offered views={views} can={agreement.can} of={{ agreement }} />;
}

function Change({ agreement: { id, amends } }: Of) {
  const say = useSay();
  return (
    <LinkButton
      to={amends ? '/agreements/$id/amend' : '/agreements/$id/change'}
      params={{ id }}
      variant="default"
      fullWidth
      justify="flex-start"
    >
      {say(amends ? 'agreements.change-amendment' : 'agreements.change')}
    </LinkButton>
  );
}

function Review({ agreement }: Of) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Step
      {...shared.of}
      name={say('agreements.review')}
      text={say('agreements.review-text')}
      send={(_, key) => openReview(agreement.id, shared.meant(key))}
      done={shared.done('agreements.done.review')}
    />
  );
}

function Ready({ agreement }: Of) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Step
      {...shared.of}
      name={say('agreements.ready')}
      text={say('agreements.ready-text')}
      send={(_, key) => makeReady(agreement.id, shared.meant(key))}
      done={shared.done('agreements.done.ready')}
    />
  );
}

function Corrections({ agreement }: Of) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      name={say('agreements.corrections')}
      initial={{ reason: '' }}
      send={(body, key) => askCorrections(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.corrections')}
    >
      <TextField at="/reason" label={say('records.reason')} isLong />
    </Action>
  );
}

function Enter({ agreement, isMain }: Of) {
  const today = useToday();
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isMain={isMain}
      name={say('agreements.enter')}
      text={say('agreements.enter-text')}
      initial={{ effectiveAt: today() }}
      send={(body, key) => enterIntoForce(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.enter')}
    >
      <DateField at="/effectiveAt" label={say('agreements.enter-date')} isRequired />
    </Action>
  );
}

function Withdraw({ agreement }: Of) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isGrave
      name={say('agreements.withdraw')}
      text={say('agreements.withdraw-text')}
      initial={{ reason: '' }}
      send={(body, key) => withdraw(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.withdraw')}
    >
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}
