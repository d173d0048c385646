'use client';

import { forwardRef } from 'react';
import { useAccountOwner } from '../../hooks/index.js';
import { asWidget } from '../internal/asWidget.js';
import { AccountCardDetails } from './AccountCardDetails.js';
import { AccountCardRoot, type AccountCardRootProps } from './AccountCardRoot.js';

export type AccountCardProps = Omit<AccountCardRootProps, 'owner' | 'children'>;

/**
 * Shows whose key the gateway holds, and so in whose name everything is done: their seat, plan and workspace. It is
 * not the viewer, and says so. Renders a `<section>`, which takes the ref and the `className`, with `data-state`.
 *
 * `AccountCard.Root` and `.Details` are its parts, over `useAccountOwner`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedAccountCard = /* @__PURE__ */ forwardRef<HTMLElement, AccountCardProps>(
  function AccountCard(props, ref) {
    const owner = useAccountOwner();
    return (
      <AccountCardRoot {...props} ref={ref} owner={owner}>
        {owner.data && <AccountCardDetails owner={owner.data} />}
      </AccountCardRoot>
    );
  },
);

export const AccountCard = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('AccountCard', FinishedAccountCard),
  {
    Root: /* @__PURE__ */ asWidget('AccountCard', AccountCardRoot),
    Details: AccountCardDetails,
  },
);
