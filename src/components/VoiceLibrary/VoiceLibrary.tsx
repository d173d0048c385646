import { forwardRef } from 'react';
import { asWidget } from '../internal/asWidget.js';
import { VoiceLibraryHead } from './VoiceLibraryHead.js';
import { VoiceLibraryList } from './VoiceLibraryList.js';
import { VoiceLibraryRoot, type VoiceLibraryRootProps } from './VoiceLibraryRoot.js';
import { VoiceLibraryRow } from './VoiceLibraryRow.js';
import { VoiceLibrarySearch } from './VoiceLibrarySearch.js';

export type VoiceLibraryProps = Omit<VoiceLibraryRootProps, 'children'>;

/**
 * Searches the library of voices that others share, plays their previews one at a time, and adds them to the workspace,
 * to be shared at once where somebody wants that. Renders a `<div>`, which takes the ref and the `className`.
 *
 * `VoiceLibrary.Root`, `.Head`, `.Search`, `.List` and `.Row` are its parts.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
const FinishedVoiceLibrary = /* @__PURE__ */ forwardRef<HTMLDivElement, VoiceLibraryProps>(
  function VoiceLibrary(props, ref) {
    return (
      <VoiceLibraryRoot {...props} ref={ref}>
        <VoiceLibraryHead />
        <VoiceLibrarySearch />
        <VoiceLibraryList />
      </VoiceLibraryRoot>
    );
  },
);

export const VoiceLibrary = /* @__PURE__ */ Object.assign(
  /* @__PURE__ */ asWidget('VoiceLibrary', FinishedVoiceLibrary),
  {
    Root: /* @__PURE__ */ asWidget('VoiceLibrary', VoiceLibraryRoot),
    Head: VoiceLibraryHead,
    Search: VoiceLibrarySearch,
    List: VoiceLibraryList,
    Row: VoiceLibraryRow,
  },
);
