import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSay } from '../languages/say';
import { type AskedFigure, written } from './asked-figure';
import styles from './why.module.css';

/** A figure that says where it comes from when it is pressed; the way back closes what it opens. */
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
