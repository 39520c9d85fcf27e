import { ActionIcon, Menu } from '@mantine/core';
import { useLanguage } from '../languages/language-provider';
import { languageNames, languages } from '../languages/languages';
import { useSay } from '../languages/say';

const SHORT = { fr: 'FR', ar: 'ع', en: 'EN' };

export function LanguageSwitch() {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={say('layout.language', { language: languageNames[language] })}
          c="inherit"
          fz="sm"
          fw={600}
        >
          {SHORT[language]}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((other) => (
          <Menu.Item
            key={other}
            lang={other}
            onClick={() => choose(other)}
            aria-current={other === language}
            fw={other === language ? 650 : 400}
          >
            {languageNames[other]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
