const casablanca = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });

/**
 * The date of the services, `YYYY-MM-DD`: `MIZAN_CLOCK`, or else the day in Casablanca, which
 * starts before that of UTC.
 */
export const todayFrom = ({ MIZAN_CLOCK }: NodeJS.ProcessEnv, now = new Date()): string =>
  MIZAN_CLOCK || casablanca.format(now);
