import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { BalanceMark } from './balance-mark';
import styles from './layout.module.css';

/** A page with one message, and what to do. */
export function Notice({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice}>
      <BalanceMark />
      <Title order={1} size="h3">
        {title}
      </Title>
      <p>{text}</p>
      {children}
    </div>
  );
}
