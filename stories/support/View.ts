import type { screen } from 'storybook/test';

/** Something to look things up in: the page, or a part of it. */
export type View = Omit<typeof screen, 'debug' | 'logTestingPlaygroundURL'>;
