'use client';

import { invitationsArea } from '../../locales/en/invitationsArea.js';
import { useSpokenCount } from '../internal/useSpokenCount.js';
import { FilterSelect } from '../list/FilterSelect.js';
import { SearchField } from '../list/SearchField.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import type { InvitationFilter, InvitationSort } from './arrangeInvitations.js';
import type { InvitationView } from './useInvitationView.js';

export interface InvitationListToolbarProps {
  view: InvitationView;
  /** How many there are; null while they are read. */
  total: number | null;
}

/**
 * Searches by address and sender, filters by where they stand, and sorts; while the list is read, too. How many are
 * found is spoken.
 */
export function InvitationListToolbar({ view, total }: InvitationListToolbarProps) {
  const { m, format } = useMessages(invitationsArea);
  const { invitations } = m;
  const { text, filter } = view;
  // What is asked for while they are read is answered once they are there.
  const asked = total === null ? unasked : [text, filter].join('\n');
  useSpokenCount(asked, invitations.countShown(view.shown.length, total ?? 0, format));
  return (
    <div role="search" aria-label={invitations.title} className="rcl-list-tools">
      <SearchField label={invitations.search} value={text} onValueChange={view.setText} />
      <div className="rcl-list-filters">
        <FilterSelect
          word={invitations.status}
          label={invitations.filterStatus}
          choices={view.filters.map((value) => ({ value, label: invitations.filters[value], help: '' }))}
          value={filter}
          onValueChange={(next) => view.setFilter(next as InvitationFilter)}
        />
        <FilterSelect
          word={invitations.sort}
          label={invitations.sortBy}
          choices={view.sorts.map((value) => ({ value, label: invitations.sorts[value], help: '' }))}
          value={view.sort}
          onValueChange={(next) => view.setSort(next as InvitationSort)}
        />
      </div>
    </div>
  );
}

/** What is asked for at first. */
const unasked = ['', 'all'].join('\n');
