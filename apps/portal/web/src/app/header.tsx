import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useSay } from '../languages/say';
import { AccountMenu } from './account-menu';
import { BalanceMark } from '../ui/balance-mark';
import { ColourSchemeSwitch } from './colour-scheme-switch';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { SidePanel } from '../ui/side-panel';
import styles from '../ui/layout.module.css';

export function Header() {
  const say = useSay();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  return (
    <header className={`${styles.header} no-print`}>
      <div className={styles.bar}>
        <div className={styles.burger}>
          <Burger
            size="sm"
            opened={isOpen}
            onClick={toggle}
            aria-label={say('layout.menu')}
            aria-expanded={isOpen}
          />
        </div>
        <Link to="/" className={styles.name}>
          <BalanceMark />
          <span>
            <span lang="ar">ميزان</span> <span lang="fr">Mizan</span>
          </span>
        </Link>
        <nav className={styles.navigation} aria-label={say('layout.navigation')}>
          <Navigation />
        </nav>
        <div className={styles.tools}>
          <LanguageSwitch />
          <ColourSchemeSwitch />
          <AccountMenu />
        </div>
      </div>
      <SidePanel
        title={say('layout.menu')}
        isOpen={isOpen}
        side="start"
        size="17rem"
        onClose={close}
      >
        <nav className={styles.drawer} aria-label={say('layout.navigation')}>
          <Navigation onGo={close} />
        </nav>
      </SidePanel>
    </header>
  );
}
