'use client';

import { Component, createContext, Fragment, useContext, useEffect, useRef, type ReactNode } from 'react';
import { BackendContext } from '../../hooks/context/BackendContext.js';
import { common } from '../../locales/en/common.js';
import { SettingsContext, type Settings } from '../RolecallProvider/SettingsContext.js';
import { useRoot } from '../RolecallProvider/useRoot.js';
import { Banner } from './Banner.js';
import { Button } from './Button.js';
import { PartNotLoaded } from './PartNotLoaded.js';

/** Tells whether what stands here is being taken away because it, or what is around it, broke. */
type HasBroken = () => boolean;

const BrokenContext = /* @__PURE__ */ createContext<HasBroken>(() => false);

/**
 * Gives a function that tells a component that goes why it does: because something broke, so that it may be back when
 * somebody tries again. To be asked after the commit, as in a microtask of a cleanup.
 */
export function useHasBroken(): HasBroken {
  return useContext(BrokenContext);
}

export interface WidgetBoundaryProps {
  /** What breaks, for whoever reads the host's logs. */
  name: string;
  children: ReactNode;
}

/**
 * Keeps what breaks to itself: words and another try stand in for it, the host hears of it, and whatever is around it
 * lives on. React reports the error as it does any other. Outside a provider nothing is kept back, since the error is
 * then about that.
 *
 * Whatever is held in it belongs to who looks: when somebody else does, it begins anew, with nothing typed, selected, open or
 * asked. While the same person looks it stays, also when their session is renewed.
 */
export function WidgetBoundary({ name, children }: WidgetBoundaryProps) {
  const settings = useContext(SettingsContext);
  const outer = useHasBroken();
  const viewer = useContext(BackendContext)?.viewer;
  return (
    <Boundary key={viewer} name={name} settings={settings} outer={outer}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps extends WidgetBoundaryProps {
  settings: Settings;
  outer: HasBroken;
}

interface BoundaryState {
  broken: { error: unknown } | null;
  tries: number;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: null, tries: 0 };
  private hasBroken = false;
  private readonly tell: HasBroken = () => this.hasBroken || this.props.outer();

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'broken'> {
    return { broken: { error } };
  }

  override componentDidCatch(error: unknown, { componentStack }: { componentStack?: string | null }): void {
    this.hasBroken = true;
    const { name, settings } = this.props;
    try {
      settings.emit({ type: 'widget-broke', widget: name, error, componentStack: componentStack ?? '' });
    } catch (thrown) {
      // The host's own, and no reason to take more of the page away.
      reportError(thrown);
    }
  }

  private readonly tryAgain = () => {
    this.hasBroken = false;
    this.setState(({ tries }) => ({ broken: null, tries: tries + 1 }));
  };

  override render(): ReactNode {
    const { children, settings } = this.props;
    const { broken, tries } = this.state;
    if (!broken) {
      return (
        <BrokenContext.Provider value={this.tell}>
          <Fragment key={tries}>{children}</Fragment>
        </BrokenContext.Provider>
      );
    }
    if (!settings.isProvided) throw broken.error;
    return <Broken error={broken.error} hasTried={tries > 0} settings={settings} onRetry={this.tryAgain} />;
  }
}

interface BrokenProps {
  error: unknown;
  /** Somebody has pressed the button, which is a new one now. */
  hasTried: boolean;
  settings: Settings;
  onRetry: () => void;
}

function Broken({ error, hasTried, settings, onRetry }: BrokenProps) {
  const { root } = useRoot<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasTried) button.current?.focus();
  }, [hasTried]);
  const words = wordsOf(settings);
  return (
    <div {...root}>
      <Banner
        role="alert"
        tone="bad"
        icon="alert"
        actions={
          <Button ref={button} variant="link" onClick={onRetry}>
            {words.retry}
          </Button>
        }
      >
        {error instanceof PartNotLoaded ? words.notLoaded : words.broke}
      </Banner>
    </div>
  );
}

/** The host's own words may be what broke. */
function wordsOf(settings: Settings): Pick<typeof common, 'broke' | 'notLoaded' | 'retry'> {
  try {
    return settings.wordsOf({}).common;
  } catch {
    return common;
  }
}
