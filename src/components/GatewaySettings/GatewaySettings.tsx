'use client';

import { forwardRef, useEffect, useId, useRef, type ComponentPropsWithoutRef } from 'react';
import type { UseGatewaySettingsResult } from '../../hooks/explorer/index.js';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { asWidget } from '../internal/asWidget.js';
import { Banner } from '../internal/Banner.js';
import { Button } from '../internal/Button.js';
import { cx } from '../internal/cx.js';
import { errorText } from '../internal/errorText.js';
import { Spinner } from '../internal/Spinner.js';
import { notACredential } from '../internal/notACredential.js';
import { RootContext } from '../RolecallProvider/RootContext.js';
import { useAnnounce } from '../RolecallProvider/useAnnounce.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useRoot } from '../RolecallProvider/useRoot.js';

export interface GatewaySettingsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What `useGatewaySettings()` gives: its `gateway` is what the explorer is to call. */
  settings: UseGatewaySettingsResult;
}

/**
 * Says which gateway is called, lets another one be typed and tests whether it answers. Renders a `<div>`, which takes the ref
 * and the `className`.
 */
const FinishedGatewaySettings = /* @__PURE__ */ forwardRef<HTMLDivElement, GatewaySettingsProps>(
  function GatewaySettings({ settings, className, ...rest }, ref) {
    const { m, format } = useMessages(explorerArea);
    const { polite, assertive } = useAnnounce();
    const { root, place } = useRoot(ref);
    const id = useId();
    const all = m.explorer;
    const words = all.settings;
    const { text, problem, found, error, testing } = settings;
    const tools = all.found(found?.tools ?? 0, format);
    const says =
      found && (found.viewer === null ? words.foundTools(tools) : words.found(found.viewer, tools));

    const lack = found?.lacks && words.notReady[found.lacks];

    const isNone = error?.code === 'not_found' || error?.code === 'decode';
    const failure = isNone ? words.notOne : error && errorText(m, error);
    const input = useRef<HTMLInputElement>(null);
    useEffect(() => {
      if (says) polite(says);
      if (lack) assertive(lack);
      if (failure) assertive(failure);
      // Spoken once for each test, also where it comes to the same.
    }, [found, error]); // eslint-disable-line react-hooks/exhaustive-deps -- the words of an outcome do not make it a new one

    return (
      <div
        role="group"
        aria-label={words.title}
        {...root}
        {...rest}
        className={cx(root.className, 'rcl-gateway', className)}
      >
        <RootContext.Provider value={place}>
          <div className="rcl-gateway-field" data-invalid={problem === null ? undefined : ''}>
            <div className="rcl-gateway-label">
              <label htmlFor={id}>{words.address}</label>
            </div>
            <div className="rcl-gateway-value">
              <input
                {...notACredential}
                ref={input}
                id={id}
                className="rcl-input"
                type="text"
                inputMode="url"
                autoComplete="off"
                spellCheck={false}
                dir="ltr"
                value={text}
                aria-describedby={`${id}help`}
                aria-invalid={problem === null ? undefined : true}
                onChange={(event) => settings.setText(event.target.value)}
              />
              <Button
                disabled={problem !== null}
                aria-disabled={testing || undefined}
                onClick={() => testing || void settings.test()}
              >
                {testing && <Spinner />}
                {testing ? words.testing : words.test}
              </Button>
              {!settings.own && (
                <Button
                  onClick={() => {
                    settings.reset();
                    // The button goes.
                    input.current?.focus();
                  }}
                >
                  {words.own}
                </Button>
              )}
            </div>
            <p id={`${id}help`} className="rcl-gateway-note" data-tone={problem === null ? undefined : 'bad'}>
              {problem === null ? words.help : words.problems[problem]}
            </p>
          </div>
          {says && <Banner icon="check">{says}</Banner>}
          {lack && (
            <Banner tone="bad" icon="alert">
              {lack}
            </Banner>
          )}
          {error && (
            <Banner tone="bad" icon="alert">
              {failure} <code>{error.code}</code>
            </Banner>
          )}
        </RootContext.Provider>
      </div>
    );
  },
);

export const GatewaySettings = /* @__PURE__ */ asWidget('GatewaySettings', FinishedGatewaySettings);
