import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LinkButton } from '../ui/link-button';
import styles from './records.module.css';

interface Props {
  title: string;
  lead: string;
  to?:
    | '/needs/new'
    | '/agreements/new'
    | '/training/plans/new'
    | '/micro-projects/new'
    | '/supports/new'
    | '/incentives/new'
    | '/organisations/new';
  action?: string;
  children?: ReactNode;
}

/** The head of a register: its title, and a button to create a record if the reader may. */
export function RegisterHead({ title, lead, to, action, children }: Props) {
  return (
    <div className={styles.registerHead}>
      <div>
        <Title order={1} className={styles.title}>
          {title}
        </Title>
        <p>{lead}</p>
      </div>
      <div className={`${styles.registerActions} no-print`}>
        {to && <LinkButton to={to}>{action}</LinkButton>}
        {children}
      </div>
    </div>
  );
}
