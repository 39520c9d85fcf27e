import { useQuery } from '@tanstack/react-query';
import { useReadsSources } from '../session/session';
import { postedQuery, type PostedCommitment } from './agreements-api';

/** The commitments as they weigh in the plan; undefined for whom they are not shown. */
export function usePosted(): ReadonlyMap<string, PostedCommitment> | undefined {
  const isShown = useReadsSources();
  return useQuery({ ...postedQuery, enabled: isShown }).data;
}
