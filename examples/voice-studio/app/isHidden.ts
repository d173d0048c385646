import { isRolecallError } from 'rolecall';

/** Whether a read failed because the viewer may not see what it asks for. */
export function isHidden(error: unknown): boolean {
  return isRolecallError(error) && (error.code === 'not_found' || error.code === 'forbidden');
}
