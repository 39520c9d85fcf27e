/** The verbs in `can` that have a view, in the order of the views. */
export const offered = <Verb extends string>(
  views: Readonly<Record<Verb, unknown>>,
  can: readonly Verb[],
): Verb[] => (Object.keys(views) as Verb[]).filter((verb) => can.includes(verb) && views[verb]);
