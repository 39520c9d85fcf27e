import type { ComponentType } from 'react';
import { offered } from './offers';

/**
 * A view for each verb of a record, in the order of display; null if it is shown elsewhere on the
 * page.
 */
export type Views<Verb extends string, Props> = Readonly<
  Record<Verb, ComponentType<Props & { isMain: boolean }> | null>
>;

/** The actions in `can`. The first one is the next step, and its button is filled. */
export function Offered<Verb extends string, Props extends object>({
  views,
  can,
  of,
}: {
  views: Views<Verb, Props>;
  can: readonly Verb[];
  of: Props;
}) {
  return offered(views, can).map((verb, i) => {
    const View = views[verb] as ComponentType<Props & { isMain: boolean }>;
    return <View key={verb} {...of} isMain={i === 0} />;
  });
}
