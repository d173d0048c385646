import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Banner } from './Banner.js';
import { WhomToAsk, type Askable } from './WhomToAsk.js';

export interface RefusedProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What the viewer may not see or change, as a sentence. */
  what: string;
  /** Who of the workspace can, and so is to be asked. @default 'admins' */
  ask?: Askable | undefined;
  /** What stands in where nobody of the workspace is known. @default that it is one of `ask` */
  otherwise?: string | undefined;
  /** A whole sentence in place of it, where others than those of the workspace are to be asked. */
  whom?: string | undefined;
}

/**
 * The one banner of a refusal: what the viewer cannot do, and whom to ask. One that names nobody leaves a person with
 * nowhere to go. Renders a `<div>`, which takes the ref.
 */
export const Refused = /* @__PURE__ */ forwardRef<HTMLDivElement, RefusedProps>(function Refused(
  { what, ask = 'admins', otherwise, whom, ...rest },
  ref,
) {
  return (
    // eslint-disable-next-line no-restricted-syntax -- this is the one place
    <Banner {...rest} ref={ref} icon="lock">
      <strong>{what}</strong> {whom ?? <WhomToAsk ask={ask} otherwise={otherwise} />}
    </Banner>
  );
});
