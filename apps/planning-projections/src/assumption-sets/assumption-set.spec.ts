import {
  activate,
  approve,
  type AssumptionTerms,
  draft,
  retire,
  revise,
} from './assumption-set.js';

const terms: AssumptionTerms = {
  name: 'cautious-1',
  label: 'Cautious',
  origin: 'hypothesis',
  source: null,
  fill: 0.8,
  completion: 0.7,
  availability: 0.85,
  delivery: 1,
};
const drafted = draft(terms, 'council-ma-04');
const approved = approve(drafted, 'planner');
const rule = (code: string) => expect.objectContaining({ code });

describe('an assumption set', () => {
  it('is drafted, approved, used and retired', () => {
    const inUse = activate(approved);
    expect([drafted, approved, inUse, retire(inUse)].map(({ status }) => status)).toEqual([
      'draft',
      'approved',
      'in-use',
      'retired',
    ]);
    expect(approved).toMatchObject({ draftedBy: 'council-ma-04', approvedBy: 'planner' });
  });
  it('changes as a draft and never after', () => {
    expect(revise(drafted, { fill: 0.5 })).toMatchObject({ ...terms, fill: 0.5, status: 'draft' });
    expect(() => revise(approved, { fill: 0.5 })).toThrow(rule('set-not-draft'));
  });
  it('is used once', () => {
    expect(() => activate(drafted)).toThrow(rule('set-not-approved'));
    expect(() => activate(retire(activate(approved)))).toThrow(rule('set-not-approved'));
  });
  it('names its source when it says that it is published', () => {
    expect(() => draft({ ...terms, origin: 'published' }, 'planner')).toThrow(
      rule('set-source-missing'),
    );
    expect(() =>
      revise(draft({ ...terms, origin: 'published', source: 'HCP 2025' }, 'planner'), {
        source: null,
      }),
    ).toThrow(rule('set-source-missing'));
  });
});
