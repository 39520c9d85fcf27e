import { useEffect, useRef, useState } from 'react';
import type { Projection } from '../figures/figures';
import { type Movement, movementsBetween } from './movement';

const SHOWN_MS = 12_000;
const NONE: readonly Movement[] = [];

/**
 * The difference between an answer and the one before to the same question; forgotten after a
 * while.
 */
export function useWhatMoved(
  answer: Projection | undefined,
  question: string,
  isOfQuestion: boolean,
): readonly Movement[] {
  const before = useRef<{ question: string; answer: Projection } | undefined>(undefined);
  const [moved, setMoved] = useState(NONE);
  useEffect(() => {
    if (!answer || !isOfQuestion) return;
    const known = before.current;
    before.current = { question, answer };
    if (!known || known.question !== question || known.answer === answer) return;
    const movements = movementsBetween(known.answer.data, answer.data);
    if (movements.length > 0) setMoved(movements);
  }, [answer, question, isOfQuestion]);
  useEffect(() => {
    if (moved === NONE) return;
    const forget = setTimeout(() => setMoved(NONE), SHOWN_MS);
    return () => clearTimeout(forget);
  }, [moved]);
  return moved;
}
