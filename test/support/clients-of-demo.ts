/**
 * The demo's clients that are held against DOMAIN "Who may do what": each role, and a council of
 * another region.
 */
export const CLIENTS = [
  'council-ma-04',
  'anapec',
  'operator-ofppt',
  'ministry',
  'planner',
  'council-ma-06',
] as const;
export type Client = (typeof CLIENTS)[number];

/** What becomes of the same attempt by each of them, one after the other. */
export async function ofEach<T>(
  attempt: (client: Client) => Promise<T>,
): Promise<Record<Client, T>> {
  const answers: Partial<Record<Client, T>> = {};
  for (const client of CLIENTS) answers[client] = await attempt(client);
  return answers as Record<Client, T>;
}
