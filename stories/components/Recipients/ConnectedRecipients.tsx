import { Recipients, useShare, type RecipientsProps, type ResourceRef } from '../../../src/index.js';

/** The field for one resource, as a host puts it into a page of its own. */
export function ConnectedRecipients({
  resource,
  ...rest
}: Omit<RecipientsProps, 'share' | 'resource'> & { resource: ResourceRef }) {
  return <Recipients {...rest} share={useShare(resource)} />;
}
