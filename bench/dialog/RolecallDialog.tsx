import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RolecallProvider, ShareDialog } from '../../src/index.js';
import type { Backend } from '../../src/client/backend.js';

export const resource = { type: 'voice', id: 'bench' };

interface RolecallDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  backend: Backend;
  queryClient: QueryClient;
  /** A peer's list. @default our own */
  list?: ReactNode;
}

/** The share dialog: with our own list, or with a peer's in its place and all else the same. */
export function RolecallDialog({ open, onOpenChange, backend, queryClient, list }: RolecallDialogProps) {
  return (
    <RolecallProvider backend={backend} viewer="owner" queryClient={queryClient}>
      <ShareDialog.Root resource={resource} open={open} onOpenChange={onOpenChange}>
        <ShareDialog.Content>
          <ShareDialog.Title />
          <ShareDialog.Recipients />
          {list ?? <ShareDialog.AccessList />}
          <ShareDialog.GeneralAccess />
          <ShareDialog.Footer />
        </ShareDialog.Content>
      </ShareDialog.Root>
    </RolecallProvider>
  );
}
