import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import repository from '../../package.json' with { type: 'json' };
import { launchOptions } from '../../scripts/chromium.mjs';
import { serveFolder } from './support/serveFolder.js';
import { makeHost, type Host } from './support/makeHost.js';

const { tarball } = inject('packed');
const { react, vite, '@tanstack/react-query': reactQuery } = repository.devDependencies;

type Ground = 'light' | 'dark';
const grounds: Ground[] = ['light', 'dark'];

/** docs/theming.md's own examples. */
const brand = [...(await readFile('docs/theming.md', 'utf8')).matchAll(/^```css\n([\s\S]*?)^```/gm)]
  .map(([, css]) => css)
  .join('\n');

/** Each tool as somebody uses it who changes nothing, and where it leaves the page. */
const tools: Record<string, { run: (host: Host) => Promise<unknown>; out: string }> = {
  'vite build': { run: (host) => host.run('vite', ['build']), out: 'dist' },
  'next build': {
    run: (host) => host.run('next', ['build'], { NEXT_TELEMETRY_DISABLED: '1' }),
    out: 'out',
  },
  webpack: { run: (host) => host.run('webpack', []), out: 'webpacked' },
  esbuild: {
    run: (host) =>
      host.run('esbuild', ['src/withStyles.js', '--bundle', '--minify', '--format=esm', '--outdir=esbuilt']),
    out: 'esbuilt',
  },
};

describe('a host’s default production build', () => {
  let host: Host;
  let browser: Browser;
  let untouched: Record<Ground, Colours>;

  beforeAll(async () => {
    host = await makeHost({
      dependencies: {
        '@tanstack/react-query': reactQuery,
        react,
        'react-dom': react,
        rolecall: `file:${tarball}`,
        esbuild: '0.28.2',
        next: '16.4.6',
        vite,
        webpack: '5.113.0',
        'webpack-cli': '7.3.1',
      },
    });
    await cp('test/hosts/styles', host.folder, { recursive: true });
    await host.write({
      'src/brand.css': brand,
      // What is not a default is only where files come from and go to, and that webpack is to take CSS at all.
      'next.config.mjs': `export default { output: 'export' };`,
      'webpack.config.mjs': `import { resolve } from 'node:path';
export default {
  mode: 'production',
  entry: './src/withStyles.js',
  experiments: { css: true },
  performance: { hints: false },
  output: { path: resolve('webpacked'), filename: 'withStyles.js', cssFilename: 'withStyles.css' },
};`,
    });
    await host.run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
    const page = (styles: string[]) =>
      readFile('test/hosts/styles/index.html', 'utf8').then((html) =>
        html
          .replace('<!--styles-->', styles.map((href) => `<link rel="stylesheet" href="${href}" />`).join(''))
          .replace('/src/withStyles.js', '/withStyles.js'),
      );
    await host.run('esbuild', [
      'src/main.js',
      '--bundle',
      '--format=esm',
      '--outfile=untouched/withStyles.js',
    ]);
    await cp(
      join(host.folder, 'node_modules/rolecall/dist/styles.css'),
      join(host.folder, 'untouched/styles.css'),
    );
    await host.write({
      'untouched/brand.css': brand,
      'untouched/index.html': await page(['/styles.css', '/brand.css']),
      'webpacked/index.html': await page(['/withStyles.css']),
      'esbuilt/index.html': await page(['/withStyles.css']),
    });
    browser = await chromium.launch(launchOptions());
    untouched = await coloursIn(browser, join(host.folder, 'untouched'));
  });
  afterAll(async () => {
    await browser.close();
    await host.remove();
  });

  it('has something to be compared with', () => {
    const { light, dark } = untouched;
    const ground = 'backgroundColor';
    expect(light.plain['rcl-dialog']?.[ground]).toBe('rgb(255, 255, 255)');
    expect(dark.plain['rcl-dialog']?.[ground]).toBe('rgb(27, 27, 29)');
    expect(light.plain['rcl-overlay']?.[ground]).toBe('rgba(28, 27, 25, 0.36)');
    expect(light.plain.primary?.[ground]).toBe('rgb(61, 90, 254)');
    expect(light.acme.primary?.[ground]).toBe('rgb(11, 107, 87)');
    expect(dark.acme.primary?.[ground]).toBe('rgb(111, 211, 191)');
    expect(dark.acme.primary?.color).toBe('rgb(6, 37, 31)');
    expect(light.acme['focus ring']?.outlineColor).toBe('rgb(11, 107, 87)');
    for (const scheme of [light, dark])
      expect(scheme.auto['rcl-dialog']?.[ground]).toBe(scheme.plain['rcl-dialog']?.[ground]);
    // Nothing that is looked at was missing from the page.
    for (const part of Object.values(light)) expect(Object.keys(part)).toEqual(looked.map(([name]) => name));
  });

  it.each(Object.entries(tools))(
    'by %s keeps every colour, light and dark, branded and not (H-E1)',
    async (_, tool) => {
      await tool.run(host);
      expect(await coloursIn(browser, join(host.folder, tool.out))).toEqual(untouched);
    },
  );
});

/** What is looked at, and where in the page it is. */
const looked: [name: string, selector: string][] = [
  ['rcl-dialog', '.rcl-dialog'],
  ['rcl-overlay', '.rcl-overlay'],
  ['button', '.rcl-dialog .rcl-button:not([data-variant=primary])'],
  ['primary', '.rcl-dialog .rcl-button[data-variant=primary]'],
  ['field', '.rcl-dialog .rcl-picker-field'],
  ['row', '.rcl-dialog .rcl-row'],
  ['avatar', '.rcl-dialog .rcl-avatar'],
  ['role', '.rcl-dialog .rcl-role-picker'],
  ['chip', '.rcl-dialog .rcl-chip'],
  ['focus ring', '.rcl-dialog :focus-visible'],
  ['button of the page', 'section .rcl-button'],
];

const properties = [
  'color',
  'backgroundColor',
  'borderTopColor',
  'borderRadius',
  'outlineColor',
  'boxShadow',
  'colorScheme',
] as const;

type Look = Record<(typeof properties)[number], string>;
type Colours = Record<'plain' | 'acme' | 'auto', Record<string, Look>>;

async function coloursIn(browser: Browser, folder: string): Promise<Record<Ground, Colours>> {
  const { url, close } = await serveFolder(folder);
  try {
    const seen = {} as Record<Ground, Colours>;
    for (const colorScheme of grounds) {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(url);
      seen[colorScheme] = {
        plain: await coloursOf(page, 'plain'),
        acme: await coloursOf(page, 'acme'),
        auto: await coloursOf(page, 'auto'),
      };
      await context.close();
    }
    return seen;
  } finally {
    await close();
  }
}

/** Opens one part's dialog, adds somebody, and looks. */
async function coloursOf(page: Page, part: keyof Colours): Promise<Record<string, Look>> {
  await page
    .getByRole('region', { name: part })
    .getByRole('button', { name: /^Share/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /^Add people/ }).fill('jo@northwind.example,');
  await dialog.getByRole('button', { name: 'Share', exact: true }).waitFor();
  await dialog.locator('.rcl-role-picker').first().waitFor();
  // A ring shows for who comes by keyboard.
  await page.keyboard.press('Tab');
  const colours = await page.evaluate(
    ([looked, properties]) =>
      Object.fromEntries(
        looked.flatMap(([name, selector]) => {
          const element = document.querySelector(selector);
          if (!element) return [];
          const style = getComputedStyle(element);
          return [
            [name, Object.fromEntries(properties.map((property) => [property, style[property]])) as Look],
          ];
        }),
      ),
    [looked, properties] as const,
  );
  await page.reload();
  return colours;
}
