import { Skeleton, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Children, type ReactNode } from 'react';
import { ErrorPage } from '../ui/error-page';
import { NotFoundPage } from '../ui/not-found-page';
import { ServerAway } from '../ui/server-away';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { ProblemError } from '../api/ask';
import { useAway } from '../session/use-away';
import { DoneLine } from './done-line';
import { OriginMark } from './marks';
import type { Origin } from './origins';
import { useOrganisations } from '../organisations/organisations';
import styles from './records.module.css';

interface Props {
  record: { id: string; version: number; organisation?: string; origin?: Origin | null };
  /** The link back to the register. */
  back: ReactNode;
  title: string;
  status: ReactNode;
  actions: ReactNode;
  figures?: ReactNode;
  children: ReactNode;
}

/** The page of a record, with its content and its actions. */
export function RecordPage({ record, back, title, status, actions, figures, children }: Props) {
  const say = useSay();
  const { nameOf } = useOrganisations();
  const { count } = useFormats();
  const hasActions = Children.toArray(actions).length > 0;
  return (
    <article className={styles.page}>
      <div className={styles.head}>
        <p className={styles.back}>{back}</p>
        <Title order={1} className={styles.title}>
          <bdi>{title}</bdi>
        </Title>
        <p className={styles.marks}>
          {status}
          <OriginMark origin={record.origin} />
          <span>
            {say('records.version')} {count(record.version)}
          </span>
          {record.organisation && (
            <span>
              {say('records.organisation')} {nameOf(record.organisation)}
            </span>
          )}
        </p>
        <DoneLine id={record.id} />
      </div>
      <aside className={`${styles.aside} no-print`}>
        <section aria-labelledby="actions">
          <h2 id="actions">{say('records.actions')}</h2>
          {hasActions ? (
            <div className={styles.actions}>{actions}</div>
          ) : (
            <p className={styles.quiet}>{say('records.no-actions')}</p>
          )}
        </section>
        {figures && (
          <section aria-labelledby="in-plan">
            <h2 id="in-plan">{say('records.figures')}</h2>
            {figures}
          </section>
        )}
      </aside>
      <div className={styles.body}>{children}</div>
    </article>
  );
}

export function Section({
  title,
  id,
  children,
  aside,
}: {
  title: string;
  id: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export type Fact = readonly [name: string, value: ReactNode];

/** Names and values of a record; empty values are not shown. */
export function Facts({ of }: { of: readonly Fact[] }) {
  const said = of.filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && value !== false,
  );
  return (
    <dl className={styles.facts}>
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const HIDDEN = [403, 404];

/**
 * Shows a record once it is loaded; else a message that it does not exist or that the service is
 * unavailable.
 */
export function Read<T>({
  asked: { data, error },
  children,
}: {
  asked: UseQueryResult<T>;
  children(record: T): ReactNode;
}) {
  const say = useSay();
  const isNobodyThere = useAway({ data, error });
  if (data !== undefined) return children(data);
  if (error instanceof ProblemError && HIDDEN.includes(error.problem.status))
    return <NotFoundPage />;
  if (isNobodyThere) return <ServerAway />;
  if (error) return <ErrorPage error={error} />;
  return (
    <div role="status" className={styles.waiting}>
      <span className="visually-hidden">{say('layout.waiting')}</span>
      <Skeleton height="2.2rem" width="60%" />
      <Skeleton height="1.2rem" width="40%" />
      <Skeleton height="12rem" mt="lg" />
    </div>
  );
}
