import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSay } from '../languages/say';
import { type AskedFigure, written } from './asked-figure';
import styles from './why.module.css';

/** A figure that opens its explanation when it is clicked. The back button closes it. */
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
      {children}
      {name && <span className="visually-hidden"> {name}</span>}
    </Link>
  );
}
