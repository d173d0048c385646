'use client';

import { forwardRef, useId } from 'react';
import { useDeleteVoiceSample } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { asWidget } from '../internal/asWidget.js';
import { ReadBanner } from '../internal/ReadBanner.js';
import { ReadFailed } from '../internal/ReadFailed.js';
import { Refused } from '../internal/Refused.js';
import { readStateOf } from '../internal/readStateOf.js';
import { SkeletonRows } from '../internal/SkeletonRows.js';
import { EmptyPanel } from '../list/EmptyPanel.js';
import { ListHead } from '../list/ListHead.js';
import { Rows } from '../list/Rows.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { VoiceSamplesRoot, type VoiceSamplesRootProps } from './VoiceSamplesRoot.js';
import { VoiceSamplesRow } from './VoiceSamplesRow.js';

export type VoiceSamplesProps = Omit<VoiceSamplesRootProps, 'samples' | 'children'>;

/**
 * The samples that a voice was made of, with length, size and sound, and to those who may a way to delete them. Renders a
 * `<div>`, which takes the ref and the `className`.
 *
 * `VoiceSamples.Root` and `.Row` are its parts, over `useDeleteVoiceSample`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedVoiceSamples = /* @__PURE__ */ forwardRef<HTMLDivElement, VoiceSamplesProps>(
  function VoiceSamples(props, ref) {
    const { m, format } = useMessages(voicesArea);
    const id = useId();
    const samples = useDeleteVoiceSample(props.voiceId);
    const { voice, rows } = samples;
    const { voices } = m;
    const state = readStateOf(voice);
    return (
      <VoiceSamplesRoot {...props} ref={ref} samples={samples}>
        <ListHead
          id={id}
          title={voices.samples}
          {...(rows.length > 0 && { count: format.number(rows.length) })}
        />
        {state === 'loading' && (
          <div aria-busy="true">
            <SkeletonRows count={2} label={voices.loading} cells={['action']} />
          </div>
        )}
        {state === 'failed' && <ReadFailed reads={[voice]} failed={voices.readFailed} />}
        {state === 'cannot' && <p className="rcl-hint">{voices.cannotRead}</p>}
        {state === 'denied' && <Refused what={voices.denied} />}
        {state === 'ready' && (
          <>
            <ReadBanner reads={[voice]} stale={voices.stale} />
            {rows.length === 0 ? (
              <EmptyPanel title={voices.noSamples} />
            ) : (
              <Rows aria-labelledby={id}>
                {rows.map((row) => (
                  <VoiceSamplesRow key={row.id} row={row} />
                ))}
              </Rows>
            )}
          </>
        )}
      </VoiceSamplesRoot>
    );
  },
);

export const VoiceSamples = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('VoiceSamples', FinishedVoiceSamples),
  {
    Root: /* @__PURE__ */ asWidget('VoiceSamples', VoiceSamplesRoot),
    Row: VoiceSamplesRow,
  },
);
