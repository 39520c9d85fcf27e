import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from '../languages/language-provider';
import type { Language, Words } from '../languages/languages';
import { queries } from './queries';
import { router } from './router';
import { cssVariables, theme } from './theme';

export function Application({ initial }: { initial: { language: Language; words: Words } }) {
  return (
    <LanguageProvider initial={initial}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  );
}
