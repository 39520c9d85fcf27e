import { Button, NativeSelect } from '@mantine/core';
import { type Code, useCodeList } from '../classifications/code-lists';
import { useSay } from '../languages/say';
import { useSession } from '../session/session';
import { CompareWith } from './compare-with';
import { levelFor, levels, type Level, usualLevel } from '../figures/plan-search';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

/**
 * Filters by place, occupation and sector. They are in the address, so that a view can be sent to
 * somebody.
 */
export function Filters() {
  const say = useSay();
  const { search, change } = usePlan();
  const isNarrowed = Boolean(
    search.territory ??
    search.occupation ??
    search.sector ??
    search.level ??
    search.from ??
    search.to ??
    search.since,
  );
  return (
    <div className={styles.filters}>
      <TerritoryFilter />
      <OccupationFilter />
      <NativeSelect
        label={say('filter.level')}
        value={levelFor(search)}
        onChange={({ currentTarget: { value } }) =>
          change({ level: value === usualLevel ? undefined : (value as Level) })
        }
      >
        {levels.map((level) => (
          <option
            key={level}
            value={level}
            disabled={
              Number(level) < Number(levelFor({ occupation: search.occupation, level: '1' }))
            }
          >
            {say(`filter.level-${level}`)}
          </option>
        ))}
      </NativeSelect>
      <SectorFilter />
      <CompareWith />
      {isNarrowed && (
        <Button
          className={styles.reset}
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            change({
              territory: undefined,
              occupation: undefined,
              sector: undefined,
              level: undefined,
              from: undefined,
              to: undefined,
              since: undefined,
            })
          }
        >
          {say('filter.reset')}
        </Button>
      )}
    </div>
  );
}

function TerritoryFilter() {
  const say = useSay();
  const { territory: own } = useSession();
  const { search, change } = usePlan();
  const list = useCodeList('territory');
  const parts = list.below(own);
  const below =
    search.territory &&
    !parts.some(({ code }) => code === search.territory) &&
    search.territory !== own
      ? list.all.filter(({ code }) => code === search.territory)
      : [];
  return (
    <NativeSelect
      label={say('filter.territory')}
      value={search.territory ?? ''}
      onChange={({ currentTarget: { value } }) => change({ territory: value || undefined })}
    >
      <option value="">{list.of(own)}</option>
      <Options codes={[...parts, ...below]} name={list.of} />
    </NativeSelect>
  );
}

function OccupationFilter() {
  const say = useSay();
  const { search, change } = usePlan();
  const list = useCodeList('occupation');
  const deeper =
    search.occupation && search.occupation.length > 2
      ? list.all.filter(({ code }) => code === search.occupation)
      : [];
  return (
    <NativeSelect
      label={say('filter.occupation')}
      value={search.occupation ?? ''}
      onChange={({ currentTarget: { value } }) => change({ occupation: value || undefined })}
    >
      <option value="">{say('filter.every-occupation')}</option>
      <Options codes={deeper} name={list.of} />
      {list.at('1').map((major) => (
        <optgroup key={major.code} label={list.of(major.code)}>
          <option value={major.code}>
            {say('filter.whole-group', { name: list.of(major.code) })}
          </option>
          <Options codes={list.below(major.code)} name={list.of} />
        </optgroup>
      ))}
    </NativeSelect>
  );
}

function SectorFilter() {
  const say = useSay();
  const { search, change } = usePlan();
  const list = useCodeList('sector');
  return (
    <NativeSelect
      label={say('filter.sector')}
      value={search.sector ?? ''}
      onChange={({ currentTarget: { value } }) => change({ sector: value || undefined })}
    >
      <option value="">{say('filter.every-sector')}</option>
      <optgroup label={say('filter.clusters')}>
        <Options codes={[...list.at('cluster'), ...list.at('subcluster')]} name={list.of} />
      </optgroup>
      <optgroup label={say('filter.sections')}>
        <Options codes={list.at('section')} name={list.of} />
      </optgroup>
    </NativeSelect>
  );
}

const Options = ({ codes, name }: { codes: readonly Code[]; name(code: string): string }) =>
  codes.map(({ code }) => (
    <option key={code} value={code}>
      {name(code)}
    </option>
  ));
