import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Forms that hold nothing which leaving the page would lose. */
const nothingToLose: Readonly<Record<string, string>> = {
  'UsageControls/DayFields.tsx': 'chooses what is shown, and sends nothing',
};

const components = 'src/components';
const files = readdirSync(components, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.tsx') || path.endsWith('.ts'));
/** Without comments, which speak of forms as well. */
const textOf = (path: string) =>
  readFileSync(join(components, path), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

/** Whether it draws a form, or sends to many. */
const isForm = (text: string) => /<form\b|\buseRecipientForm<|= useSending</.test(text);
/** Whether it tells of what is unsent, by itself or by the hook that it is made with. */
const asks = (text: string) => /\buseUnsent\(|\buseRecipientForm</.test(text);

describe('L-S10: every form', () => {
  it('lets the browser ask before the page is left with something in it', () => {
    const silent = files.filter((path) => {
      const text = textOf(path);
      return isForm(text) && !asks(text);
    });
    expect(silent.sort()).toEqual([
      // The form that it stands in tells of the rows that are left of the file.
      'InviteForm/CsvBatch.tsx',
      ...Object.keys(nothingToLose),
    ]);
  });

  it('is found by this test, and so is one that does not ask', () => {
    expect(isForm('return <form noValidate>')).toBe(true);
    expect(asks('return <form noValidate>')).toBe(false);
    expect(files.filter((path) => isForm(textOf(path))).length).toBeGreaterThan(7);
  });
});
