import type { Agreement } from '@mizan/client';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { DateField, TextField } from '../records/fields';
import { Step } from '../records/step';
import { LinkButton } from '../ui/link-button';
import { useToday } from '../dates/today';
import {
  abandon,
  close,
  denounce,
  renew,
  resume,
  share,
  suspend,
  terminate,
} from './agreements-api';
import { ScanHashField } from './scan-hash-field';
import { useShared } from './use-shared';

export interface Of {
  agreement: Agreement;
  isMain: boolean;
}

/** What can be done with an agreement after its signature, and with a draft that is given up. */
export const lifeActions = {
  share: Share,
  amend: Amend,
  resume: Resume,
  suspend: Suspend,
  renew: Renew,
  close: Close,
  denounce: Denounce,
  terminate: Terminate,
  abandon: Abandon,
};

function Share({ agreement }: Of) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Step
      {...shared.of}
      name={say('agreements.share')}
      text={say('agreements.share-text')}
      send={(_, key) => share(agreement.id, shared.meant(key))}
      done={shared.done('agreements.done.share')}
    />
  );
}

function Amend({ agreement: { id } }: Of) {
  const say = useSay();
  return (
    <LinkButton
      to="/agreements/$id/amend"
      params={{ id }}
      variant="default"
      fullWidth
      justify="flex-start"
    >
      {say('agreements.amend')}
    </LinkButton>
  );
}

function Suspend({ agreement }: Of) {
  const today = useToday();
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isGrave
      name={say('agreements.suspend')}
      text={say('agreements.suspend-text')}
      initial={{ effectiveAt: today(), reason: '' }}
      send={(body, key) => suspend(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.suspend')}
    >
      <DateField at="/effectiveAt" label={say('agreements.enter-date')} isRequired />
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}

function Resume({ agreement, isMain }: Of) {
  const today = useToday();
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isMain={isMain}
      name={say('agreements.resume')}
      text={say('agreements.resume-text')}
      initial={{ effectiveAt: today() }}
      send={(body, key) => resume(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.resume')}
    >
      <DateField at="/effectiveAt" label={say('agreements.enter-date')} max={today()} isRequired />
    </Action>
  );
}

function Renew({ agreement }: Of) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Step
      {...shared.of}
      name={say('agreements.renew')}
      text={say('agreements.renew-text', { n: agreement.renewal?.months ?? 0 })}
      send={(_, key) => renew(agreement.id, shared.meant(key))}
      done={shared.done('agreements.done.renew')}
    />
  );
}

function Denounce({ agreement }: Of) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isGrave
      name={say('agreements.denounce')}
      text={say('agreements.denounce-text', { n: agreement.noticeMonths ?? 0 })}
      initial={{ effectiveAt: null as string | null, reason: '' }}
      send={(body, key) => denounce(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.denounce')}
    >
      <DateField
        at="/effectiveAt"
        label={say('agreements.denounce-date')}
        hint={say('agreements.denounce-date-hint')}
      />
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}

function Terminate({ agreement }: Of) {
  const today = useToday();
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isGrave
      name={say('agreements.terminate')}
      text={say('agreements.terminate-text')}
      initial={{ reason: '', effectiveAt: today() }}
      send={(body, key) => terminate(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.terminate')}
    >
      <DateField at="/effectiveAt" label={say('agreements.enter-date')} max={today()} isRequired />
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}

function Close({ agreement, isMain }: Of) {
  const today = useToday();
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isMain={isMain}
      name={say('agreements.close')}
      text={say('agreements.close-text')}
      initial={{ on: today(), summary: '', documentHash: '' }}
      send={(body, key) => close(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.close')}
    >
      <DateField at="/on" label={say('agreements.report-on')} max={today()} isRequired />
      <TextField at="/summary" label={say('agreements.report-summary')} isLong isRequired />
      <ScanHashField at="/documentHash" />
    </Action>
  );
}

function Abandon({ agreement }: Of) {
  const say = useSay();
  const shared = useShared(agreement);
  return (
    <Action
      {...shared.of}
      isGrave
      name={say('agreements.abandon')}
      text={say('agreements.abandon-text')}
      initial={{ reason: '' }}
      send={(body, key) => abandon(agreement.id, body, shared.meant(key))}
      done={shared.done('agreements.done.abandon')}
    >
      <TextField at="/reason" label={say('records.reason')} isLong isRequired />
    </Action>
  );
}
