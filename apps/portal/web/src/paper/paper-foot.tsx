import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../languages/formats';
import { isolated } from '../languages/isolated';
import { useSay } from '../languages/say';
import { assumptionSetsQuery, figuresKey } from '../figures/figures';
import { clients, read } from '../api/clients';
import styles from './paper.module.css';

interface FiguresBasis {
  asOf: string;
  provisional: boolean;
  assumptions?: string;
}

/**
 * The foot of a printed page: its source and, unless the page says it itself, the lag of its data
 * and the assumptions.
 */
export function PaperFoot({ basis }: { basis?: FiguresBasis }) {
  const say = useSay();
  const { instant } = useFormats();
  const parts = [
    say('paper.source', { address: isolated(`${location.origin}${location.pathname}`) }),
    ...(basis
      ? [
          `${say('paper.as-of', { date: instant(basis.asOf) })}${basis.provisional ? ` (${say('facts.provisional')})` : ''}`,
        ]
      : []),
    ...(basis?.assumptions
      ? [say('paper.assumptions', { name: isolated(basis.assumptions) })]
      : []),
  ];
  return <p className={`only-print ${styles.foot}`}>{parts.join(' · ')}</p>;
}

const LASTS_MS = 60_000;

/** The foot of a page without figures of its own. */
export function PlainPaperFoot() {
  const { data: fresh } = useQuery({
    queryKey: [figuresKey, 'freshness'],
    // no abort signal, because navigating would cancel the request
    queryFn: () => read(clients.projections.GET('/v1/freshness')),
    staleTime: LASTS_MS,
    retry: false,
  });
  const { data: sets } = useQuery({ ...assumptionSetsQuery, retry: false });
  return (
    <PaperFoot
      basis={
        fresh && {
          ...fresh,
          assumptions: sets?.data.find(({ status }) => status === 'in-use')?.name,
        }
      }
    />
  );
}
