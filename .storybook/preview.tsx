import type { Preview } from '@storybook/react-vite';
import type { Backend } from '../src/client/index.js';
import { createWorkspace, type Workspace } from '../src/testing/index.js';
import '../src/theme/styles.css';
import { Stage } from '../stories/support/Stage.js';
import './preview.css';

/** What a story may say of its workspace, in `parameters`. */
interface WorkspaceParameters {
  /** Who is signed in. `null`: nobody. */
  viewer?: string | null;
  /** Sets the scene before anything is rendered: faults, holds, other people's grants. */
  prepare?: (workspace: Workspace) => void;
  /** Takes away or replaces areas of the backend. */
  backend?: (backend: Backend) => Backend;
}

export default {
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    locale: {
      description: 'Language of the words',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
        ],
      },
    },
    dir: {
      description: 'Writing direction',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', locale: 'en', dir: 'ltr' },
  // Every story has a workspace of its own, so that none sees what another one did.
  loaders: [
    ({ parameters }) => {
      const { viewer, prepare } = parameters as WorkspaceParameters;
      const workspace = createWorkspace({ viewer });
      prepare?.(workspace);
      return { workspace };
    },
  ],
  decorators: [
    (Story, { loaded, globals, parameters }) => (
      <div className="stage" data-theme={globals.theme} dir={globals.dir} lang={globals.locale}>
        <Stage
          workspace={(loaded as { workspace: Workspace }).workspace}
          theme={globals.theme}
          locale={globals.locale}
          dir={globals.dir}
          backend={(parameters as WorkspaceParameters).backend}
        >
          <Story />
        </Stage>
      </div>
    ),
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    // Each story in its own frame: a dialog would otherwise cover the page of docs.
    docs: { story: { inline: false, height: '480px' } },
  },
} satisfies Preview;
