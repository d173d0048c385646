import type { UseQueryResult } from '@tanstack/react-query';
import type { RolecallError } from '../../hooks/index.js';

/** What a view stands on; the first is what it shows. */
export type Reads = readonly UseQueryResult<unknown, RolecallError>[];
