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
        ...new Set([
          'UTC',
          ...[...Intl.supportedValuesOf('timeZone'), ...(chosen === null ? [] : [chosen])].sort(),
        ]),
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
          ...zones.map((zone) => ({ value: zone, ...placeOf(zone, words.zoneRegions), obstacle: null })),
        ]}
        value={chosen ?? own}
        onValueChange={(zone) => choose({ timeZone: zone === own ? null : zone })}
      />
    );
  },
);

/** The place that a zone is named after, under the region that it is in: `America/Argentina/La_Rioja`. */
function placeOf(zone: string, regions: Readonly<Record<string, string>>): { label: string; group?: string } {
  const [region = zone, ...place] = zone.split('/');
  if (place.length === 0) return { label: zone };
  return {
    label: place.join(', ').replaceAll('_', ' '),
    group: Object.hasOwn(regions, region) ? (regions[region] ?? region) : region,
  };
}
