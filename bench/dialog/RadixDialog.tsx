import * as Dialog from '@radix-ui/react-dialog';
import type { ReactNode } from 'react';
import type { ContenderProps } from './ContenderProps.js';

/** The dialog that the peers' rows stand in: the one that ours stands on, too. */
export function RadixDialog({ open, onOpenChange, children }: ContenderProps & { children: ReactNode }) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Content className="peer-dialog" aria-describedby={undefined}>
          <Dialog.Title>Share Aria</Dialog.Title>
          <input aria-label="People, groups or addresses" />
          {children}
          <Dialog.Close>Done</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
