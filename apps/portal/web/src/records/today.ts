/** The day in Casablanca: the services count days there. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(new Date());
