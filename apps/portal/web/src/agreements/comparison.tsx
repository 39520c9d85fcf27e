import type { Agreement, AmendmentComparison } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FieldValue, useFieldName } from '../history/field-value';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Section } from '../records/record-page';
import records from '../records/records.module.css';
import { agreementQuery, comparisonQuery } from './agreements-api';
import { Indicator } from './indicator';

/** What an amendment changes of the agreement that it amends: fields of the text, and quarters. */
export function AmendmentSection({ amendment }: { amendment: Agreement }) {
  const say = useSay();
  const { count } = useFormats();
  const { data: agreement } = useQuery(agreementQuery(amendment.amends ?? ''));
  const { data: comparison } = useQuery(comparisonQuery(amendment.id, amendment.version));
  return (
    <Section id="comparison" title={say('agreements.comparison')}>
      <p>
        {say('agreements.amendment-of', { n: count(amendment.amendment?.number ?? 1) })}{' '}
        <Link to="/agreements/$id" params={{ id: amendment.amends ?? '' }}>
          <bdi>{agreement?.title ?? amendment.title}</bdi>
        </Link>
      </p>
      {comparison && !comparison.isPossible && <p role="note">{say('agreements.overtaken')}</p>}
      {comparison?.isPossible && <Compared comparison={comparison} />}
    </Section>
  );
}

export function Compared({ comparison }: { comparison: AmendmentComparison }) {
  const say = useSay();
  const nameOf = useFieldName();
  const { fields, quarters } = comparison;
  if (fields.length === 0)
    return <p className={records.quiet}>{say('agreements.comparison-none')}</p>;
  return (
    <>
      <div className={records.scroll}>
        <table className={records.table}>
          <thead>
            <tr>
              <th scope="col">{say('agreements.comparison-field')}</th>
              <th scope="col">{say('agreements.comparison-before')}</th>
              <th scope="col">{say('agreements.comparison-after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{nameOf(field)}</th>
                <td>
                  <FieldValue field={field} value={before} words="agreements" />
                </td>
                <td>
                  <FieldValue field={field} value={after} words="agreements" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {quarters.length > 0 && <Quarters of={quarters} />}
    </>
  );
}

function Quarters({ of }: { of: AmendmentComparison['quarters'] }) {
  const say = useSay();
  const { count, quarter, signed } = useFormats();
  return (
    <>
      <h3>{say('agreements.comparison-quarters')}</h3>
      <div className={records.scroll}>
        <table className={records.table}>
          <thead>
            <tr>
              <th scope="col">{say('agreements.indicator')}</th>
              <th scope="col">{say('agreements.comparison-quarter')}</th>
              <th scope="col">{say('agreements.comparison-before')}</th>
              <th scope="col">{say('agreements.comparison-after')}</th>
              <th scope="col">{say('agreements.comparison-move')}</th>
            </tr>
          </thead>
          <tbody>
            {of.map(({ commitmentId, indicator, unit, period, before, after }) => (
              <tr key={`${commitmentId} ${period}`}>
                <th scope="row">
                  <Indicator of={indicator} />
                  <span className={records.meta}>{say(`agreements.unit.${unit}`)}</span>
                </th>
                <td>{period ? quarter(period) : say('agreements.comparison-no-period')}</td>
                <td>{count(before)}</td>
                <td>{count(after)}</td>
                <td>{signed(after - before)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
