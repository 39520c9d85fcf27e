import { Title } from '@mantine/core';
import { useSay } from '../languages/say';

export function NewTrainingPlanPage() {
  const say = useSay();
  return <Title order={1}>{say('navigation.training')}</Title>;
}
