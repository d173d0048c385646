'use client';

import { forwardRef } from 'react';
import { useShare } from '../../hooks/index.js';
import { asWidget } from '../internal/asWidget.js';
import { AccessBanner } from '../internal/AccessBanner.js';
import { AccessListContent } from './AccessListContent.js';
import { AccessListRoot, type AccessListRootProps } from './AccessListRoot.js';
import { AccessListRow } from './AccessListRow.js';
import { AccessListSection } from './AccessListSection.js';

export type AccessListProps = Omit<AccessListRootProps, 'share' | 'children'>;

/**
 * Shows who has which role on a resource and lets those who may change it, in every state from loading to refused.
 * Renders a `<div>`, which takes the ref and the `className`.
 *
 * `AccessList.Root`, `.Section` and `.Row` are its parts, over `useShare`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedAccessList = /* @__PURE__ */ forwardRef<HTMLDivElement, AccessListProps>(function AccessList(
  { resource, ...rest },
  ref,
) {
  const share = useShare(resource);
  return (
    <AccessListRoot {...rest} ref={ref} resource={resource} share={share}>
      <AccessBanner resource={resource} share={share} />
      <AccessListContent resource={resource} share={share} />
    </AccessListRoot>
  );
});

export const AccessList = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('AccessList', FinishedAccessList),
  {
    Root: /* @__PURE__ */ asWidget('AccessList', AccessListRoot),
    Section: AccessListSection,
    Row: AccessListRow,
  },
);
