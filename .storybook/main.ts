import type { StorybookConfig } from '@storybook/react-vite';

export default {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Storybook reads vite.config.ts too, whose build makes a library.
  viteFinal: (config) => ({
    ...config,
    build: { ...config.build, cssTarget: false, lib: false, rolldownOptions: {} },
  }),
} satisfies StorybookConfig;
