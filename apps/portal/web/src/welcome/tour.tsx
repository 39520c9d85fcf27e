import { Button, CloseButton } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../languages/say';
import { endTour, useTourState } from './tour-state';
import { tourSteps } from './tour-steps';
import styles from './welcome.module.css';

/** A tour of the first screen in five steps, shown beside it. The page stays usable. */
export function Tour() {
  const state = useTourState();
  return state === 'over' ? null : <TourCard key={state} isAskedFor={state === 'asked'} />;
}

/** If somebody asked for the tour it gets the focus; if it started by itself, the focus stays. */
function TourCard({ isAskedFor }: { isAskedFor: boolean }) {
  const say = useSay();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [at, setAt] = useState(0);
  const [isLed, setLed] = useState(isAskedFor);
  const { name, title, text, part } = tourSteps[at]!;
  usePointedAt(part, isLed);
  useEffect(() => {
    if (isLed) heading.current?.focus({ preventScroll: true });
  }, [at, isLed]);
  const go = (to: number) => {
    setLed(true);
    setAt(to);
  };
  const isLast = at === tourSteps.length - 1;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') endTour();
  };
  return (
    <section
      className={`${styles.tour} no-print`}
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      data-step={name}
      onKeyDown={press}
    >
      <p className="visually-hidden" role="status">
        {isLed ? '' : say('tour.name')}
      </p>
      <div className={styles.tourHead}>
        <span>
          {say('tour.name')} · {say('tour.step', { n: at + 1, all: tourSteps.length })}
        </span>
        <CloseButton aria-label={say('tour.close')} onClick={endTour} />
      </div>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {say(title)}
      </h2>
      <p id={`${id}-text`}>{say(text)}</p>
      <div className={styles.tourEnd}>
        {at > 0 && (
          <Button variant="default" onClick={() => go(at - 1)}>
            {say('tour.back')}
          </Button>
        )}
        <Button onClick={() => (isLast ? endTour() : go(at + 1))}>
          {say(isLast ? 'tour.end' : 'tour.next')}
        </Button>
      </div>
    </section>
  );
}

/** Marks the explained part, and scrolls to it once the reader goes through the steps. */
function usePointedAt(part: string, isLed: boolean): void {
  const isStill = useReducedMotion();
  useEffect(() => {
    const element = document.querySelector(part);
    element?.setAttribute('data-pointed-at', '');
    if (isLed) element?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
    return () => element?.removeAttribute('data-pointed-at');
  }, [part, isLed, isStill]);
}
