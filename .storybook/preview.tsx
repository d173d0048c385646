import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '../src/theme/styles.css';
import '../src/theme/admin.css';
import '../src/theme/explorer.css';
import { createWorkspace } from '../src/testing/index.js';
import type { Scene } from '../stories/support/scene.js';
import { Stage, type StageProps } from '../stories/support/Stage.js';
import { onRefusedChange, translate } from '../stories/support/translate.js';
import { workspaceOf } from '../stories/support/workspaceOf.js';
import { patience } from '../test/setup/patience.js';
import './preview.css';
import { saidOnce } from './saidOnce.js';

configure({ asyncUtilTimeout: patience });

/** Whether the stories run on a page that the browser has translated. */
const isTranslated = import.meta.env.STORYBOOK_TRANSLATED === 'true';
const refusedChanges: Error[] = [];
if (isTranslated) {
  onRefusedChange((error) => refusedChanges.push(error));
  translate(document.body);
}

const sceneOf = (parameters: { scene?: Scene }): Scene => parameters.scene ?? {};

/** What is chosen in the toolbar. */
type Chosen = Pick<StageProps, 'theme' | 'brand' | 'locale' | 'dir'>;

const chosenOf = ({ theme, brand, locale, dir }: Chosen): Chosen => ({ theme, brand, locale, dir });

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
    brand: {
      description: 'Whose tokens: a host’s brand is to be seen in every state',
      toolbar: {
        title: 'Brand',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'none', title: 'Rolecall as it comes' },
          { value: 'evergreen', title: 'Evergreen, a host' },
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
  initialGlobals: { theme: 'light', brand: 'none', locale: 'en', dir: 'ltr' },
  // Every story has a workspace of its own, so that none sees what another one did.
  loaders: [
    ({ parameters }) => {
      const { viewer, policy, limits, prepare } = sceneOf(parameters);
      const workspace = createWorkspace({ viewer, policy, limits });
      prepare?.(workspace);
      return { workspace };
    },
  ],
  afterEach: ({ parameters }) => {
    // Nothing of that kind may happen, whatever has caught it.
    const [first] = refusedChanges.splice(0);
    if (first !== undefined) throw first;
    if ((parameters.a11y as { test?: string }).test === 'error') saidOnce(document.body);
  },
  decorators: [
    (Story, context) => (
      <Stage
        workspace={workspaceOf(context)}
        scene={sceneOf(context.parameters)}
        {...chosenOf(context.globals as Chosen)}
      >
        <Story />
      </Stage>
    ),
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: {
      test: isTranslated ? 'off' : 'error',
      // Of WCAG 2.2 AA; axe leaves it out unless it is asked for.
      config: { rules: [{ id: 'target-size', enabled: true }] },
    },
    // Each story in its own frame: a dialog would otherwise cover the page of docs.
    docs: { story: { inline: false, height: '560px' } },
    viewport: {
      options: {
        phone: { name: '320 pixels wide', styles: { width: '320px', height: '640px' } },
        low: { name: '640 pixels high', styles: { width: '1000px', height: '640px' } },
      },
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Sharing',
          [
            'ShareDialog',
            'ShareButton',
            'Recipients',
            'AccessList',
            'GeneralAccess',
            'CopyLink',
            'PrincipalPicker',
            'RolePicker',
          ],
          'People',
          'Usage',
          'Plan',
          'Keys',
          'Voices',
          'Explorer',
          'RolecallProvider',
        ],
      },
    },
  },
} satisfies Preview;
