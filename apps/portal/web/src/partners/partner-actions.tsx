import type { Organisation } from '@mizan/client';
import { useToday } from '../dates/today';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { changesOf } from '../records/draft';
import { DateField, TextField } from '../records/fields';
import { Offered, type Views } from '../records/offered';
import { PartnerFields, partnerDraftOf } from './partner-fields';
import { closePartner, partnerKey, revisePartner } from './partners-api';
import { useNamesAgain } from './use-names-again';

interface Of {
  organisation: Organisation;
  isMain: boolean;
}
const views: Views<Organisation['can'][number], { organisation: Organisation }> = {
  revise: Revise,
  close: Close,
};

export default function PartnerActions({ organisation }: { organisation: Organisation }) {
  return <Offered views={views} can={organisation.can} of={{ organisation }} />;
}

const shared = ({ id, version }: Organisation) => ({ of: partnerKey(id), version });

function Revise({ organisation, isMain }: Of) {
  const say = useSay();
  const namesAgain = useNamesAgain();
  const { id, version } = organisation;
  return (
    <Action
      {...shared(organisation)}
      isMain={isMain}
      name={say('partners.revise')}
      initial={partnerDraftOf(organisation)}
      send={(draft, key, before) => revisePartner(id, changesOf(before, draft), { key, version })}
      done={() => {
        namesAgain();
        return { id, what: say('partners.done.revised') };
      }}
    >
      <PartnerFields />
    </Action>
  );
}

function Close({ organisation }: Of) {
  const say = useSay();
  const today = useToday();
  const namesAgain = useNamesAgain();
  const { id, version } = organisation;
  return (
    <Action
      {...shared(organisation)}
      isGrave
      name={say('partners.close')}
      text={say('partners.close-text')}
      initial={{ on: today(), reason: '' }}
      send={(body, key) => closePartner(id, body, { key, version })}
      done={() => {
        namesAgain();
        return { id, what: say('partners.done.closed') };
      }}
    >
      <DateField at="/on" label={say('partners.valid-to')} max={today()} isRequired />
      <TextField at="/reason" label={say('records.reason')} isLong />
    </Action>
  );
}
