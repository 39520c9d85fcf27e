import type { Principal } from '@mizan/platform';
import { supportState } from '../../../../test/support/states.js';
import { maySee } from './seen-sources.js';

const asker = (role: Principal['role'], organisation: string, territory = 'MA-04'): Principal => ({
  ...{ client: organisation, organisation, role, territory },
  scopes: ['jobs:read'],
});
const elsewhere = 'MA-06';

describe('a support in the ledger', () => {
  const support = supportState({
    organisation: 'federation-x',
    funder: 'bank-asked',
    grantedBy: 'bank-granting',
  });
  const sees = (principal: Principal) => maySee(principal, 'support', support);

  it('is seen by who requested it, wherever that is', () =>
    expect(sees(asker('federation', 'federation-x', elsewhere))).toBe(true));
  it('is seen by whoever reads its territory, and by nobody of another one', () => {
    for (const role of ['council', 'agency', 'planner'] as const) {
      expect(sees(asker(role, 'somebody'))).toBe(true);
      expect(sees(asker(role, 'somebody', elsewhere))).toBe(false);
    }
  });
  it('is seen by the funder that is asked and by the one that grants, and by no other', () => {
    expect(sees(asker('funder', 'bank-asked', elsewhere))).toBe(true);
    expect(sees(asker('funder', 'bank-granting', elsewhere))).toBe(true);
    expect(sees(asker('funder', 'bank-other'))).toBe(false);
  });
  it('is not seen by others of its territory', () =>
    expect(sees(asker('cooperative', 'cooperative-y'))).toBe(false));
});
