const casablanca = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });

/** The date the services live on, `YYYY-MM-DD`: `MIZAN_CLOCK`, else the day in Casablanca, which begins before that of UTC. */
export const todayFrom = ({ MIZAN_CLOCK }: NodeJS.ProcessEnv, now = new Date()): string =>
  MIZAN_CLOCK || casablanca.format(now);
