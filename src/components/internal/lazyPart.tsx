'use client';

import {
  lazy,
  Suspense,
  useState,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
} from 'react';
import { PartNotLoaded } from './PartNotLoaded.js';
import { WidgetBoundary } from './WidgetBoundary.js';

/**
 * A part whose code is loaded when it is first shown. Where it does not come, that is said in its place, and trying
 * again asks for it anew, which `React.lazy` by itself never does.
 *
 * @param name What it is called where it is reported that it did not come.
 * @param load Gives a module, or what stands in for one, whose `default` is the part.
 */
export function lazyPart<Props extends object>(
  name: string,
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props & { fallback: ReactNode }> {
  let current = begin();

  function begin(): LazyExoticComponent<ComponentType<Props>> {
    return lazy(() =>
      load().catch((cause: unknown) => {
        current = begin();
        throw new PartNotLoaded(name, cause);
      }),
    );
  }

  /** Stays with one attempt until it is put in anew. Outside of what waits, which forgets its state meanwhile. */
  function Attempt({ fallback, props }: { fallback: ReactNode; props: Props }) {
    const [Part] = useState(() => current);
    return (
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    );
  }

  return function LazyPart({ fallback, ...props }) {
    return (
      <WidgetBoundary name={name}>
        {/* What is left of them are the part's own. */}
        <Attempt fallback={fallback} props={props as unknown as Props} />
      </WidgetBoundary>
    );
  };
}
