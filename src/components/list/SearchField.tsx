import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cx } from '../internal/cx.js';
import { Icon } from '../internal/Icon.js';
import { notACredential } from '../internal/notACredential.js';

export interface SearchFieldProps extends Omit<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'placeholder' | 'onChange' | 'value'
> {
  /** Its name, which also stands in it while it is empty. */
  label: string;
  value: string;
  onValueChange: (text: string) => void;
  /** Searches within what is below it, beside a field that does more. @default false */
  quiet?: boolean | undefined;
}

/** What a list is searched with. Renders a `<div>`; the `<input type="search">` in it takes the ref and the rest. */
export const SearchField = /* @__PURE__ */ forwardRef<HTMLInputElement, SearchFieldProps>(
  function SearchField({ label, value, onValueChange, quiet = false, className, ...rest }, ref) {
    return (
      <div className={cx('rcl-search', className)} data-quiet={quiet || undefined}>
        <Icon name="search" />
        <input
          {...notACredential}
          {...rest}
          ref={ref}
          type="search"
          aria-label={label}
          placeholder={label}
          className="rcl-input"
          value={value}
          onChange={({ target }) => onValueChange(target.value)}
        />
      </div>
    );
  },
);
