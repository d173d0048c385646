'use client';

import { useEffect } from 'react';
import { stopSound } from '../internal/player.js';
import { VoiceLibrary } from '../VoiceLibrary/index.js';
import { useAdminPanel } from './AdminPanelContext.js';

/** The voices that others share, to be added. */
export function VoicesSection() {
  const isShown = useAdminPanel().shownId === 'voices';
  // It stays when another section is shown, and should not be heard from there.
  useEffect(() => (isShown ? () => stopSound() : undefined), [isShown]);
  return <VoiceLibrary />;
}
