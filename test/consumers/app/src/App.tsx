import { useEffect, useState } from 'react';
import { AccessList, GeneralAccess, RolecallProvider, RolePicker, ShareButton, ShareDialog } from 'rolecall';
import type { Host } from './prepareHost.js';

/** A page with every widget on it, one dialog open from the start. */
export function App({ host: { backend, queryClient, viewer, resource } }: { host: Host }) {
  const [isOpen, setOpen] = useState(true);
  useEffect(() => {
    document.documentElement.dataset.hydrated = 'true';
  }, []);
  return (
    <RolecallProvider backend={backend} queryClient={queryClient} viewer={viewer}>
      <main>
        <ShareButton resource={resource} />
        <AccessList resource={resource} />
        <GeneralAccess resource={resource} />
        <RolePicker
          roles={['viewer', 'commenter', 'editor']}
          value="viewer"
          subject="Ana Ruiz"
          onValueChange={() => undefined}
        />
        <ShareDialog resource={resource} link="https://studio.example/voices/aria" />
        <ShareDialog resource={resource} open={isOpen} onOpenChange={setOpen} />
      </main>
    </RolecallProvider>
  );
}
