import type { BudgetReservation } from '@mizan/client';
import { Group } from '@mantine/core';
import { useToday } from '../dates/today';
import { useSay } from '../languages/say';
import { Action } from '../records/action';
import { DateField, TextField } from '../records/fields';
import { Offered, type Views } from '../records/offered';
import { budgetKey, payReservation, releaseReservation } from './incentives-api';

interface Of {
  reservation: BudgetReservation;
}
const views: Views<BudgetReservation['can'][number], Of> = { pay: Pay, release: Release };

export default function ReservationActions({ reservation }: Of) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Offered views={views} can={reservation.can} of={{ reservation }} />
    </Group>
  );
}

function Pay({ reservation }: Of) {
  const say = useSay();
  const today = useToday();
  const { budget } = reservation;
  return (
    <Action
      of={budgetKey(budget)}
      isCompact
      name={say('incentives.pay')}
      initial={{ on: today() }}
      send={(body, key) => payReservation(reservation, body, key)}
      done={() => ({ id: budget, what: say('incentives.done.paid') })}
    >
      <DateField
        at="/on"
        label={say('records.date')}
        min={reservation.reservedOn}
        max={today()}
        isRequired
      />
    </Action>
  );
}

function Release({ reservation }: Of) {
  const say = useSay();
  const { budget } = reservation;
  return (
    <Action
      of={budgetKey(budget)}
      isCompact
      isGrave
      name={say('incentives.release')}
      text={say('incentives.release-text')}
      initial={{ reason: '' }}
      send={(body, key) => releaseReservation(reservation, body, key)}
      done={() => ({ id: budget, what: say('incentives.done.released') })}
    >
      <TextField at="/reason" label={say('records.reason')} isLong />
    </Action>
  );
}
