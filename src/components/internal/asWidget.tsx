import { forwardRef, type ComponentType } from 'react';
import { WidgetBoundary } from './WidgetBoundary.js';

/**
 * Makes a component one that a host may put anywhere: whatever breaks in it stays in it. Every public component that
 * stands by itself is made by it.
 *
 * @param name As hosts know it.
 */
export function asWidget<Widget>(name: string, widget: Widget): Widget {
  // It has the props and the ref of what it is made of, and passes them on as they are.
  const Inner = widget as ComponentType<object>;
  const Kept = forwardRef<unknown, object>(function Kept(props, ref) {
    return (
      <WidgetBoundary name={name}>
        <Inner {...props} {...(ref !== null && { ref })} />
      </WidgetBoundary>
    );
  });
  Kept.displayName = name;
  return Kept as unknown as Widget;
}
