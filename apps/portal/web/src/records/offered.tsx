import type { ComponentType } from 'react';
import { offered } from './offers';

/** A view for each verb of a record, in the order in which they are offered; null where another part of the page offers it. */
export type Views<Verb extends string, Props> = Readonly<
  Record<Verb, ComponentType<Props & { isMain: boolean }> | null>
>;

/** What the service lets the reader do with a record, as its `can` says: the next step first, and filled. */
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
