import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCodeList } from '../classifications/code-lists';
import { isolated } from '../languages/isolated';
import { useSay } from '../languages/say';
import { askForTour } from '../welcome/tour-state';
import { useAccountName, useDemoAccounts } from '../organisations/account-name';
import { signInHere, signOut, useSession } from '../session/session';
import styles from '../ui/layout.module.css';

/** The signed-in account; in development also the other accounts of the demo. */
export function AccountMenu() {
  const say = useSay();
  const { name: given, organisation, territory, isDevelopment } = useSession();
  const accountName = useAccountName();
  const demoAccounts = useDemoAccounts();
  const territories = useCodeList('territory');
  const name = accountName(organisation, given);
  const navigate = useNavigate();
  const takeTour = () => {
    askForTour();
    void navigate({ to: '/' });
  };
  return (
    <Menu position="bottom-end" withinPortal width="20rem">
      <Menu.Target>
        <button
          type="button"
          className={styles.account}
          aria-label={say('layout.account', { name })}
        >
          <PersonMark />
          <span dir="auto">{name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {say('layout.signed-in', {
            name: isolated(name),
            territory: isolated(territories.of(territory)),
          })}
        </Menu.Label>
        {isDevelopment && <Menu.Divider />}
        {isDevelopment && <Menu.Label>{say('layout.demo-accounts')}</Menu.Label>}
        {isDevelopment &&
          demoAccounts.map((account) => (
            <Menu.Item
              key={account}
              disabled={account === organisation}
              onClick={() => signInHere(account)}
            >
              {accountName(account)} <bdi className={styles.accountId}>{account}</bdi>
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item onClick={takeTour}>{say('tour.again')}</Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{say('layout.sign-out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const PersonMark = () => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    aria-hidden="true"
  >
    <circle cx="12" cy="8" r="4" />
    <path d="M4 21c1-5 4-7 8-7s7 2 8 7" />
  </svg>
);
