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
const ministry = { organisation: 'ministry', isMinistry: true };
const council = (organisation: string) => ({ organisation, isMinistry: false });
const approved = approve(drafted, ministry);
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
    expect(approved).toMatchObject({ draftedBy: 'council-ma-04', approvals: ['ministry'] });
  });
  it('changes as a draft and never after', () => {
    expect(revise(drafted, { fill: 0.5 })).toMatchObject({ ...terms, fill: 0.5, status: 'draft' });
    expect(() => revise(approved, { fill: 0.5 })).toThrow(rule('set-not-draft'));
  });
  it('is used once it is approved, and again after another was', () => {
    expect(() => activate(drafted)).toThrow(rule('set-not-approved'));
    expect(() => activate(activate(approved))).toThrow(rule('set-not-approved'));
    expect(activate(retire(activate(approved)))).toMatchObject({ status: 'in-use' });
  });
  it('is approved by two councils where the ministry does not, and never by its author', () => {
    const once = approve(drafted, council('council-ma-06'));
    expect(once).toMatchObject({ status: 'draft', approvals: ['council-ma-06'] });
    expect(approve(once, council('council-ma-06'))).toEqual(once);
    expect(approve(once, council('council-ma-01'))).toMatchObject({ status: 'approved' });
    expect(() => approve(once, council('council-ma-04'))).toThrow(rule('own-draft'));
  });
  it('asks for every approval again once it has changed', () =>
    expect(revise(approve(drafted, council('council-ma-06')), { fill: 0.5 })).toMatchObject({
      approvals: [],
    }));
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
