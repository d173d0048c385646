'use client';

import { createContext, useContext } from 'react';
import type { InvitationsArea } from '../../client/backend.js';
import type { InviteOutcome, Role, UseInvitesResult } from '../../hooks/index.js';
import type { SendMany } from '../internal/useSending.js';
import type { useRecipientForm } from '../RecipientField/useRecipientForm.js';
import type { ClassifiedInvitee, InviteFacts } from './classifyInvitees.js';
import type { useCsvFile } from './useCsvFile.js';

/** What a host knows of one kind of seat. */
export interface SeatOffer {
  /** How many are left. @default not known */
  left?: number | undefined;
  /** What one costs, with its currency and period: `€22 a month`. @default not known */
  price?: string | undefined;
}

/** What all who are invited get. */
export interface InviteTerms {
  /** Null where there are none. */
  seat: string | null;
  groupIds: readonly string[];
  /** As it was typed. */
  credits: string;
  /** Null where there is none. */
  role: Role | null;
}

export interface InviteFormContextValue {
  invites: UseInvitesResult;
  area: InvitationsArea;
  seats: Readonly<Record<string, SeatOffer>>;
  facts: InviteFacts;
  form: ReturnType<typeof useRecipientForm<ClassifiedInvitee, InviteOutcome>>;
  terms: InviteTerms;
  setTerms: (change: Partial<InviteTerms>) => void;
  /** What was typed as a limit is no number, and somebody has tried to send it. */
  isCreditsWrong: boolean;
  creditsId: string;
  /** Invites some, by the terms that are chosen. */
  sendMany: SendMany<ClassifiedInvitee, InviteOutcome>;
  /** Whether the terms can be sent. Where they cannot, whoever asked is taken to what is wrong. */
  areTermsRight: () => boolean;
  /** Tells the host of each that ended. */
  onOutcome: (outcome: InviteOutcome) => void;
  /** Sends what can be sent. */
  submit: () => void;
  /** The file that was chosen, or dropped on the form. */
  csv: ReturnType<typeof useCsvFile>;
  /** A file hangs over the form. */
  isOver: boolean;
}

export const InviteFormContext = /* @__PURE__ */ createContext<InviteFormContextValue | null>(null);

/** @throws {Error} Outside `InviteForm.Root`. */
export function useInviteForm(): InviteFormContextValue {
  const value = useContext(InviteFormContext);
  if (!value) {
    throw new Error(
      'A part of the form does not know whom to invite: put it inside <InviteForm.Root invites={useInvites()}>.',
    );
  }
  return value;
}
