import type { ResourceRef } from '../../client/backend.js';
import type { WriteTarget } from '../writes/WriteTarget.js';

/** Where writes to one resource go, and in whose name. */
export interface ShareTarget extends WriteTarget {
  resource: ResourceRef;
}
