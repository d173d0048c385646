import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiKey, ApiKeyChange, Viewer } from '../../client/backend.js';
import type { RolecallError } from '../../client/http/errors/RolecallError.js';

/** One thing that somebody means to do about a key. */
export type ApiKeyWrite =
  | {
      kind: 'update';
      /** As it was before. */
      key: ApiKey;
      change: ApiKeyChange;
    }
  | { kind: 'remove'; key: ApiKey };

/** How one write ended. `failed` with `outcome_unknown` means that it may have been done all the same. */
export type ApiKeyOutcome =
  { status: 'done'; write: ApiKeyWrite } | { status: 'failed'; write: ApiKeyWrite; error: RolecallError };

/** A write that did not succeed, kept until it is tried again, dismissed, or no longer differs from the truth. */
export interface ApiKeyFailure {
  write: ApiKeyWrite;
  error: RolecallError;
}

/** One key, as the server holds it or, while something is pending, as it is meant to be. The object stays the same while nothing in it changes. */
export interface ApiKeyRow extends ApiKey {
  /** Null while nothing is on its way. With `remove` the row is still there. */
  pending: ApiKeyWrite['kind'] | null;
  /** The last write, when it did not succeed. The row shows the server's state beside it. */
  failure: ApiKeyFailure | null;
}

/** The keys of one service account, and everything that changes them. No secret is anywhere in it. */
export interface UseApiKeysResult {
  list: UseQueryResult<readonly ApiKey[], RolecallError>;
  /** In the provider's order. The array stays the same while nothing in it changes. Empty until `list` has data. */
  rows: readonly ApiKeyRow[];
  /** As known in the workspace, not on one resource. */
  viewer: UseQueryResult<Viewer, RolecallError>;
  /** Whether the viewer may change keys and the backend can. False until that is known. */
  canChange: boolean;
  /** Changes a key, or switches it off or on. Never rejects for a failed call. */
  update: (key: ApiKey, change: ApiKeyChange) => Promise<ApiKeyOutcome>;
  /**
   * Deletes a key for ever. One that is not switched off fails with `disable_first`, and nothing is sent. Never rejects
   * for a failed call.
   */
  remove: (key: ApiKey) => Promise<ApiKeyOutcome>;
  /** Tries the failed write of a key again. @throws {Error} Nothing failed or is on its way there. */
  retry: (keyId: string) => Promise<ApiKeyOutcome>;
  /** Clears a key's failure. */
  dismiss: (keyId: string) => void;
}
