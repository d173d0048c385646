'use client';

import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react';
import type { SharedVoicesSort } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { useSpokenCount } from '../internal/useSpokenCount.js';
import { FilterSelect } from '../list/FilterSelect.js';
import { SearchField } from '../list/SearchField.js';
import { lazyPart } from '../internal/lazyPart.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { countFilters } from './countFilters.js';
import { useVoiceLibrary } from './VoiceLibraryContext.js';

const VoiceLibraryFilters = /* @__PURE__ */ lazyPart('VoiceLibrary.Search', async () => ({
  default: (await import('./VoiceLibraryFilters.js')).VoiceLibraryFilters,
}));

export type VoiceLibrarySearchProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * What is searched for, in which order, and by a button all filters that the provider has. Renders a `<div
 * role="search">`, which takes the ref and the `className`.
 */
export const VoiceLibrarySearch = /* @__PURE__ */ forwardRef<HTMLDivElement, VoiceLibrarySearchProps>(
  function VoiceLibrarySearch({ className, ...rest }, ref) {
    const { m, format } = useMessages(voicesArea);
    const { query, setQuery, clear, library, stale } = useVoiceLibrary();
    const id = useId();
    const [open, setOpen] = useState(false);
    const { voices } = m;
    const count = countFilters(query);
    const found = library.totalCount;
    useSpokenCount(
      JSON.stringify(query),
      stale || found === null ? '' : found === 0 ? voices.none : voices.count(found, format),
    );

    return (
      <div
        role="search"
        aria-label={voices.library}
        {...rest}
        ref={ref}
        className={cx('rcl-list-tools', className)}
      >
        <SearchField
          label={voices.find}
          maxLength={200}
          value={query.search ?? ''}
          onValueChange={(search) => setQuery({ search })}
        />
        <div className="rcl-list-filters">
          <FilterSelect
            word={voices.sort}
            label={voices.sortBy}
            choices={Object.entries(voices.sorts).map(([value, label]) => ({ value, label, help: '' }))}
            value={query.sort ?? 'newest'}
            onValueChange={(sort) => setQuery({ sort: sort as SharedVoicesSort })}
          />
          <Button
            variant="quiet"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {voices.filters}
            {count > 0 && <span className="rcl-count">{format.number(count)}</span>}
          </Button>
          {count > 0 && (
            <Button variant="link" onClick={clear}>
              {voices.clear}
            </Button>
          )}
        </div>
        {open && <VoiceLibraryFilters id={id} fallback={null} />}
      </div>
    );
  },
);
