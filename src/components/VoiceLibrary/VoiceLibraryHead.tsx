'use client';

import type { ReactNode } from 'react';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { readStateOf } from '../internal/readStateOf.js';
import { ListHead } from '../list/ListHead.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useVoiceLibrary } from './VoiceLibraryContext.js';

export interface VoiceLibraryHeadProps {
  /** The one thing that a person mostly comes for, at the end. */
  children?: ReactNode;
}

/** What stands over the library: its name and how many voices fit what is asked for, where the provider tells. */
export function VoiceLibraryHead({ children }: VoiceLibraryHeadProps) {
  const { m, format } = useMessages(voicesArea);
  const { totalCount, list } = useVoiceLibrary().library;
  const isKnown = totalCount !== null && readStateOf(list) === 'ready';
  return (
    <ListHead
      title={m.voices.library}
      {...(isKnown && {
        count: format.number(totalCount),
        countHeard: m.voices.count(totalCount, format),
      })}
    >
      {children}
    </ListHead>
  );
}
