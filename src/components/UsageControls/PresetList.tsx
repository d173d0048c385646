'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import { useBackend } from '../../hooks/index.js';
import { usagePresets, type UsagePreset, type UseUsageSelectionResult } from '../../hooks/usage/index.js';
import { usageControlsArea } from '../../locales/en/usageControlsArea.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { obstacleText } from './obstacleText.js';

interface PresetListProps {
  usage: UseUsageSelectionResult;
  onChoose: (preset: UsagePreset) => void;
}

/** The ranges that are chosen by a word. The arrows lead through them, Enter chooses; the chosen one has focus at first. */
export function PresetList({ usage, onChoose }: PresetListProps) {
  const { m, format } = useMessages(usageControlsArea);
  const words = m.usageControls;
  const area = useBackend().usage;
  const list = useRef<HTMLDivElement>(null);
  const { range } = usage.selection;
  const offered = usagePresets.filter((preset) => usage.daysOf(preset) !== null);
  const [focused, setFocused] = useState(() => offered.find((one) => one === range) ?? offered[0]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, place: number) => {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: offered.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setFocused(offered[to] ?? focused);
      (list.current?.children[to] as HTMLElement | undefined)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.currentTarget.click();
    }
  };
  return (
    <div ref={list} role="listbox" aria-label={words.ranges} className="rcl-usage-presets">
      {offered.map((preset, place) => {
        const obstacle = usage.obstacleWith({ range: preset });
        return (
          <div
            key={preset}
            role="option"
            tabIndex={preset === focused ? 0 : -1}
            aria-selected={preset === range}
            aria-disabled={obstacle !== null}
            onClick={() => {
              setFocused(preset);
              if (obstacle === null) onChoose(preset);
            }}
            onKeyDown={(event) => onKeyDown(event, place)}
          >
            <span>{words.presets[preset]}</span>
            {obstacle && area && (
              <span className="rcl-field-note">{obstacleText(words, obstacle, area, format)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}
