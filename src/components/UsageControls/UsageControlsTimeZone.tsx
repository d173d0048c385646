'use client';

import { forwardRef, useMemo } from 'react';
import { useViewerZone } from '../../hooks/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { SelectField, type FieldProps } from './SelectField.js';
import { useUsageControls } from './UsageControlsContext.js';

export type UsageControlsTimeZoneProps = FieldProps;

/** What a select's value is for the viewer's own zone: an option's value is a string. */
const own = '';

/**
 * Chooses the zone in which days begin: the viewer's, UTC, or any that the browser knows. Renders a `<div>`, which takes
 * the ref and the `className`.
 */
export const UsageControlsTimeZone = /* @__PURE__ */ forwardRef<HTMLDivElement, UsageControlsTimeZoneProps>(
  function UsageControlsTimeZone(props, ref) {
    const { usageControls: words } = useMessages(usageControlsArea).m;
    const { usage, choose } = useUsageControls();
    const local = useViewerZone();
    const chosen = usage.selection.timeZone;
    const zones = useMemo(
      () => [
        ...new Set(['UTC', ...(chosen === null ? [] : [chosen]), ...Intl.supportedValuesOf('timeZone')]),
      ],
      [chosen],
    );
    return (
      <SelectField
        {...props}
        ref={ref}
        label={words.zone}
        choices={[
          { value: own, label: local === null ? words.zone : words.yourZone(local), obstacle: null },
          ...zones.map((zone) => ({ value: zone, label: zone, obstacle: null })),
        ]}
        value={chosen ?? own}
        onValueChange={(zone) => choose({ timeZone: zone === own ? null : zone })}
      />
    );
  },
);
