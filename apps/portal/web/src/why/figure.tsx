import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSay } from '../languages/say';
import { useReadsSources } from '../session/session';
import { type AskedFigure, written } from './asked-figure';
import styles from './why.module.css';

/**
 * A figure that opens its explanation when it is clicked. The back button closes it. A reader who
 * may not see the records behind it reads the figure alone.
 */
export function Figure({
  asked,
  children,
  name,
  className = '',
}: {
  asked: AskedFigure;
  children: ReactNode;
  name?: string;
  className?: string;
}) {
  const say = useSay();
  const isExplained = useReadsSources();
  const shown = (
    <>
      {children}
      {name && <span className="visually-hidden"> {name}</span>}
    </>
  );
  if (!isExplained) return <span className={className}>{shown}</span>;
  return (
    <Link
      from="/"
      to="/"
      search={(now) => ({ ...now, why: written(asked) })}
      resetScroll={false}
      state={{ isPanel: true }}
      preload={false}
      className={`${styles.figure} ${className}`}
      title={say('why.title')}
      aria-haspopup="dialog"
    >
      {shown}
    </Link>
  );
}
