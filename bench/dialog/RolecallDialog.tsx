import type { QueryClient } from '@tanstack/react-query';
import { RolecallProvider, ShareDialog } from '../../src/index.js';
import type { Backend } from '../../src/client/backend.js';
import type { ContenderProps } from './ContenderProps.js';

export const resource = { type: 'voice', id: 'bench' };

export function RolecallDialog({
  open,
  onOpenChange,
  backend,
  queryClient,
}: ContenderProps & { backend: Backend; queryClient: QueryClient }) {
  return (
    <RolecallProvider backend={backend} viewer="owner" queryClient={queryClient}>
      <ShareDialog resource={resource} open={open} onOpenChange={onOpenChange} />
    </RolecallProvider>
  );
}
