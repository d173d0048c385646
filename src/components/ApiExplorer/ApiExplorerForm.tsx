'use client';

import { forwardRef, useEffect, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { Banner } from '../internal/Banner.js';
import { cx } from '../internal/cx.js';
import { useMergedRef } from '../internal/useMergedRef.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useApiExplorer } from './ApiExplorerContext.js';
import { FieldControl } from './FieldControl.js';

export type ApiExplorerFormProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

const places = ['path', 'query', 'body'] as const;
/** The first of what cannot be sent: a field's control, or what is said of the whole. */
const wrong = '[data-invalid] :is([aria-invalid], .rcl-explorer-checks input), .rcl-banner';
const untyped = { mode: 'value', text: '' };

/**
 * What the open operation is and takes: a field for each value of the call, checked as it is typed. Renders a `<div>`,
 * which takes the ref and the `className`.
 */
export const ApiExplorerForm = /* @__PURE__ */ forwardRef<HTMLDivElement, ApiExplorerFormProps>(
  function ApiExplorerForm({ className, ...rest }, ref) {
    const { m } = useMessages(explorerArea);
    const { explorer, attempts } = useApiExplorer();
    const words = m.explorer;
    const id = useId();
    const view = useRef<HTMLDivElement>(null);
    const title = useRef<HTMLHeadingElement>(null);
    const merged = useMergedRef(ref, view);
    const { form, draft, reading, arrival, refused } = explorer;
    const strict = attempts > 0;

    const arrived = useRef<object | null>(null);
    useEffect(() => {
      // Whoever holds the operation may open it a moment later.
      if (arrival === null || arrival === arrived.current || arrival.operation !== form?.key) return;
      arrived.current = arrival;
      title.current?.focus();
    }, [arrival, form]);
    useEffect(() => {
      if (attempts > 0) view.current?.querySelector<HTMLElement>(wrong)?.focus();
    }, [attempts]);

    if (!form || !reading)
      return (
        <div {...rest} ref={merged} className={cx('rcl-explorer-form', className)}>
          <p className="rcl-explorer-note">
            {explorer.operation === null ? words.choose : words.unknownOperation}
          </p>
        </div>
      );
    return (
      <div {...rest} ref={merged} className={cx('rcl-explorer-form', className)}>
        <h2 ref={title} tabIndex={-1} className="rcl-explorer-title">
          <bdi>{form.id}</bdi>
        </h2>
        <p>{words.does[form.id]}</p>
        <p className="rcl-explorer-path">
          <span data-method={form.method}>{form.method}</span> <bdi dir="ltr">{explorer.path}</bdi>
        </p>
        <ul className="rcl-explorer-tags">
          <li>{words.effects[form.effect]}</li>
          {form.mails && <li>{words.mails}</li>}
          {form.mintsSecret && <li>{words.mintsSecret}</li>}
        </ul>
        {form.fields.length === 0 && <p className="rcl-explorer-note">{words.noInput}</p>}
        {places.map((place) => {
          const fields = form.fields.filter(({ where }) => where === place);
          if (fields.length === 0) return null;
          return (
            <div key={place} role="group" aria-labelledby={id + place} className="rcl-explorer-place">
              <h3 id={id + place}>{words.places[place]}</h3>
              {fields.map((field) => {
                const value = draft[field.key] ?? untyped;
                const told = strict || value.text !== '';
                const problem = told ? reading.problems[field.key] : undefined;
                return (
                  <FieldControl
                    key={`${form.key} ${field.key}`}
                    field={field}
                    value={value}
                    problem={problem ?? (refused.includes(field.key) ? 'refused' : undefined)}
                    onChange={(next) => explorer.setField(field.key, next)}
                  />
                );
              })}
            </div>
          );
        })}
        {reading.problem !== null && strict && (
          <Banner tabIndex={-1} role="group" tone="warn" icon="alert">
            {words.problems[reading.problem] ?? words.problem(reading.problem)}
          </Banner>
        )}
      </div>
    );
  },
);
