import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../languages/say';
import { PaperHead } from '../paper/paper-head';

interface Props {
  title: string;
  isOpen: boolean;
  side: 'start' | 'end';
  size: string;
  /** Whether the panel is printed instead of the page behind it. */ isPrinted?: boolean;
  onClose(): void;
  children: ReactNode;
}

/**
 * A panel over the page, at the start or the end of the line; the library mirrors it in Arabic. Its
 * head is no `<header>`, which would be a second banner of the document.
 */
export function SidePanel({
  title,
  isOpen,
  side,
  size,
  isPrinted = false,
  onClose,
  children,
}: Props) {
  const say = useSay();
  return (
    <Drawer.Root
      opened={isOpen}
      onClose={onClose}
      position={side === 'start' ? 'left' : 'right'}
      size={size}
      data-printed={(isPrinted && isOpen) || undefined}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {isPrinted && <PaperHead />}
        <Drawer.Header role="presentation">
          <Drawer.Title fw={650} fz="lg" lh={1.3}>
            {title}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={say('layout.close')} />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
