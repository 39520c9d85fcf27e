import type { Agreement, Signature } from '@mizan/client';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { DateField, TextField } from '../records/fields';
import { useOrganisations } from '../organisations/organisations';
import { useToday } from '../dates/today';
import { useSession } from '../session/session';
import { sign } from './agreements-api';
import { ContentHash } from './content-hash';
import { ScanHashField } from './scan-hash-field';
import { useShared } from './use-shared';

interface Of {
  agreement: Agreement;
  isMain: boolean;
}

export function Sign({ agreement, isMain }: Of) {
  const { organisation } = useSession();
  return <Signing agreement={agreement} isMain={isMain} organisation={organisation} />;
}

/** What a party without an account has signed, each recorded by another party. */
export function RecordSignatures({ agreement, isMain }: Of) {
  const { parties, signatures } = agreement;
  const awaited = parties.filter(
    ({ organisation, role }) =>
      role === 'external' &&
      !signatures.some((one) => one.organisation === organisation && one.confirmed),
  );
  return awaited.map(({ organisation }, i) => (
    <Signing
      key={organisation}
      agreement={agreement}
      isMain={isMain && i === 0}
      organisation={organisation}
    />
  ));
}

/** Records a signature given on paper, on the very text that is in view. */
function Signing({ agreement, isMain, organisation }: Of & { organisation: string }) {
  const today = useToday();
  const say = useSay();
  const { nameOf } = useOrganisations();
  const shared = useShared(agreement);
  const { contentHash } = agreement;
  const reported = agreement.signatures.find((one) => one.organisation === organisation);
  const initial = onPaper(agreement, organisation, { today: today(), reported });
  const send = (body: typeof initial, key: string) =>
    sign(agreement.id, { ...body, contentHash }, shared.meant(key));
  const done = (now: Agreement) =>
    shared.done(
      now.status === 'partly-signed' ? 'agreements.done.sign' : 'agreements.done.sign-last',
    )(now);
  return (
    <Action
      {...shared.of}
      isMain={isMain}
      name={say(reported ? 'agreements.confirm' : 'agreements.sign', {
        name: nameOf(organisation),
      })}
      text={say(reported ? 'agreements.confirm-text' : 'agreements.sign-text')}
      initial={initial}
      send={send}
      done={done}
    >
      <ContentHash hash={contentHash} isCopied />
      <DateField at="/signedOn" label={say('agreements.sign-on')} max={today()} isRequired />
      <TextField at="/signatory" label={say('agreements.signatory')} />
      <ScanHashField at="/documentHash" />
    </Action>
  );
}

/** What another party has reported of this signature stands there to be confirmed. */
const onPaper = (
  { parties }: Agreement,
  organisation: string,
  { today, reported }: { today: string; reported: Signature | undefined },
) => ({
  organisation,
  type: 'recorded' as const,
  signedOn: reported?.signedOn ?? today,
  signatory:
    reported?.signatory ??
    parties.find((party) => party.organisation === organisation)?.signatory ??
    '',
  documentHash: reported?.documentHash ?? '',
});
