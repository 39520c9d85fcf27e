const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' });

/** The day in Casablanca: the services count days there. */
export const today = (): string => days.format(new Date());
