import { Title } from '@mantine/core';
import { useSay } from '../languages/say';

export function ChangeAgreementPage() {
  const say = useSay();
  return <Title order={1}>{say('navigation.agreements')}</Title>;
}
