/** Code that is loaded when it is needed did not come: the page is older than what its server has, or the connection is gone. */
export class PartNotLoaded extends Error {
  override readonly name = 'PartNotLoaded';

  constructor(part: string, cause: unknown) {
    super(`The code of ${part} could not be loaded.`, { cause });
  }
}
