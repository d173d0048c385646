'use client';

import {
  forwardRef,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type ComponentPropsWithoutRef,
} from 'react';
import {
  useAddSharedVoice,
  useSharedVoices,
  type SharedVoice,
  type SharedVoicesQuery,
} from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { cx } from '../internal/cx.js';
import { lazyPart } from '../internal/lazyPart.js';
import { heardOf, stopSoundOf } from '../internal/player.js';
import { scrollStop } from '../internal/scrollStop.js';
import { useLatest } from '../internal/useLatest.js';
import { clipText } from '../RecipientField/clipText.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { SettingsContext } from '../RolecallProvider/SettingsContext.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useNotify } from '../RolecallProvider/useNotify.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { VoiceLibraryContext, type VoiceLibraryContextValue, type WantedRow } from './VoiceLibraryContext.js';

/** How long typing has to rest before the provider is asked, in ms. */
const restMs = 250;

/** Of use once somebody adds a voice, and the one after it once they share it. */
const AddVoice = /* @__PURE__ */ lazyPart('VoiceLibrary.AddVoice', async () => ({
  default: (await import('./AddVoice.js')).AddVoice,
}));
const ShareDialog = /* @__PURE__ */ lazyPart('ShareDialog', async () => ({
  default: (await import('../ShareDialog/ShareDialog.js')).ShareDialog,
}));

/** A voice that was added: its id and name in the workspace. */
export interface AddedVoice {
  id: string;
  name: string;
}

export interface VoiceLibraryRootProps extends Omit<ComponentPropsWithoutRef<'div'>, 'onChange'> {
  /** What is asked for at first. @default everything, the newest first */
  defaultQuery?: SharedVoicesQuery | undefined;
  /** Called when a voice was added to the workspace. */
  onVoiceAdded?: ((voice: AddedVoice) => void) | undefined;
}

/**
 * Holds what is searched for and what was found, and adds voices: in a view of its own, which the parts step back for.
 * Renders a `<div>`, which takes the ref and the `className`.
 *
 * @throws {Error} Outside a `RolecallProvider`.
 */
export const VoiceLibraryRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, VoiceLibraryRootProps>(
  function VoiceLibraryRoot({ defaultQuery = {}, onVoiceAdded, className, children, onFocus, ...rest }, ref) {
    const { m } = useMessages(voicesArea);
    const { emit } = useContext(SettingsContext);
    const notify = useNotify();
    const { root, place } = useRoot(ref);
    const soundOwner = useId();
    const [query, setQuery] = useState(defaultQuery);
    const [asked, setAsked] = useState(defaultQuery);
    const [adding, setAdding] = useState<SharedVoice | null>(null);
    const [sharing, setSharing] = useState<AddedVoice | null>(null);
    const [wanted, setWanted] = useState<WantedRow | null>(null);
    const library = useSharedVoices(asked);
    const { canAdd } = useAddSharedVoice();
    const latest = useLatest({ onVoiceAdded, m });

    useEffect(() => {
      const timer = setTimeout(() => setAsked(query), restMs);
      return () => clearTimeout(timer);
    }, [query]);
    const isSignedOut = library.list.error?.code === 'signed_out';
    useEffect(() => {
      if (isSignedOut) emit({ type: 'signed-out' });
    }, [isSignedOut, emit]);

    // Rows come and go as the list is scrolled. A sound does not, until its voice is none of those found any more.
    const found = library.voices;
    useEffect(() => {
      if (!found.some(({ id }) => id === heardOf(soundOwner))) stopSoundOf(soundOwner);
    }, [found, soundOwner]);
    useEffect(() => () => stopSoundOf(soundOwner), [soundOwner]);

    const stale = query !== asked || library.list.isPlaceholderData;
    const value = useMemo<VoiceLibraryContextValue>(
      () => ({
        query,
        setQuery: (change) => setQuery((former) => ({ ...former, ...change })),
        clear: () => setQuery(({ search, sort }) => ({ search, sort })),
        library,
        stale,
        canAdd,
        add: setAdding,
        soundOwner,
        wanted,
        want: setWanted,
      }),
      [query, library, stale, canAdd, soundOwner, wanted],
    );

    const leave = () => {
      setAdding(null);
      // Back to the row that it was about.
      if (adding) setWanted({ voiceId: adding.id, part: 'add' });
    };
    const onAdded = (voice: AddedVoice, share: boolean) => {
      leave();
      latest.current.onVoiceAdded?.(voice);
      if (share) setSharing(voice);
      const { voices } = latest.current.m;
      notify({
        text: voices.addedNamed(clipText(voice.name)),
        action: share ? undefined : { label: voices.share, run: () => setSharing(voice) },
      });
    };

    return (
      // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only watches where focus goes
      <div
        {...root}
        tabIndex={-1}
        {...rest}
        className={cx(root.className, 'rcl-list', className)}
        onFocus={(event) => {
          setWanted(null);
          onFocus?.(event);
        }}
      >
        <RootContext.Provider value={place}>
          <VoiceLibraryContext.Provider value={value}>
            <div className="rcl-view" hidden={adding !== null} {...scrollStop(null)}>
              {children}
            </div>
          </VoiceLibraryContext.Provider>
          {adding && <AddVoice voice={adding} onAdded={onAdded} onClose={leave} fallback={null} />}
          {sharing && (
            <ShareDialog
              resource={{ type: 'voice', ...sharing }}
              open
              onOpenChange={(open) => {
                if (!open) setSharing(null);
              }}
              fallback={null}
            />
          )}
        </RootContext.Provider>
      </div>
    );
  },
);
