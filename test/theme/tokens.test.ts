import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handedOver } from '../../src/components/RolecallProvider/handedOver.js';

const source = join(import.meta.dirname, '../../src');
const tokens = readFileSync(join(source, 'theme/tokens.css'), 'utf8');
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css') && !/theme.(admin|explorer|styles|usage)\.css$/.test(path))
  .map((path) => ({ path, css: readFileSync(join(source, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));

/** What a rule of tokens.css sets. */
function tokensOf(selector: string): Map<string, string> {
  const [, body = ''] = tokens.split(`${selector} {`);
  const [rule = ''] = body.split('}');
  return new Map(
    [...rule.matchAll(/--rcl-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const colours = {
  light: tokensOf('.rcl-root'),
  dark: tokensOf(".rcl-root:where([data-rcl-scheme='dark'])"),
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['bg', 'sunken'];
const words: [string, string][] = [
  ...['text', 'muted', 'accent', 'good', 'warn', 'bad'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ['text', 'warn-soft'],
  ['warn', 'warn-soft'],
  ['accent', 'warn-soft'],
  ['text', 'bad-soft'],
  ['bad', 'bad-soft'],
  ['accent', 'bad-soft'],
  ['text', 'accent-soft'],
  ['muted', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['notice-ink', 'notice'],
  ['notice-accent', 'notice'],
  ...[1, 2, 3, 4, 5, 6].map((tint): [string, string] => [`tint-${tint}-ink`, `tint-${tint}`]),
];

describe.each(['light', 'dark'] as const)('in the %s', (ground) => {
  const between = (one: string, other: string) =>
    contrast(colours[ground].get(one) ?? one, colours[ground].get(other) ?? other);

  it.each(words)('%s can be read on %s', (ink, on) => {
    expect(between(ink, on)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('the edge of a control can be seen on %s', (on) => {
    expect(between('edge', on)).toBeGreaterThanOrEqual(3);
  });

  const series = Array.from({ length: 10 }, (_, place) => `series-${place + 1}`);
  it.each(series.flatMap((one) => grounds.map((on) => [one, on] as const)))(
    '%s can be seen on %s',
    (one, on) => {
      expect(colours[ground].has(one)).toBe(true);
      expect(between(one, on)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('the tokens', () => {
  it('are as dark before a script says so as after', () => {
    expect(tokensOf(".rcl-root:where([data-rcl-theme='auto']:not([data-rcl-scheme]))")).toEqual(colours.dark);
  });

  it('have a dark value for every colour', () => {
    const isColour = (value: string) => /#|rgb\(/.test(value);
    const light = [...colours.light].filter(([, value]) => isColour(value)).map(([name]) => name);
    expect([...colours.dark.keys()]).toEqual(light);
  });

  it('are all handed over to what is drawn at the end of the page (H-E6)', () => {
    // Unset, headings have the font that the rest has.
    const names = [...colours.light.keys(), 'heading-font'].map((name) => `--rcl-${name}`);
    expect(handedOver.filter((name) => name.startsWith('--')).sort()).toEqual(names.sort());
  });

  it('are plain, in the documents too: a host’s tools would rewrite `light-dark()` (H-E1)', () => {
    const documents = [
      'README.md',
      ...readdirSync(join(source, '../docs'), { recursive: true, encoding: 'utf8' }),
    ]
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(source, '..', path === 'README.md' ? path : `docs/${path}`));
    const texts = [...documents, ...sheets.map(({ path }) => join(source, path))];
    expect(texts.filter((path) => readFileSync(path, 'utf8').includes('light-dark('))).toEqual([]);
  });
});

describe('the stylesheet', () => {
  it.each(sheets)('$path names only what is ours', ({ css }) => {
    const selectors = [...css.matchAll(/(?:^|[{}])\s*([^{}@]+)\{/g)].map(([, selector = '']) =>
      selector.trim(),
    );
    const foreign = selectors
      .flatMap((selector) => selector.split(/,(?![^(]*\))/))
      .filter((one) => !/rcl-|data-settling/.test(one) && !/^(from|to|\d+%)$/.test(one.trim()));
    expect(foreign).toEqual([]);
  });

  it.each(sheets)('$path has colours from the tokens alone', ({ path, css }) => {
    const rules = path.endsWith('tokens.css') ? '' : css;
    expect(rules.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\(/gi)).toBeNull();
  });

  it.each(sheets)('$path follows the writing direction', ({ css }) => {
    expect(css.match(/(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)|left|right)\s*:/g)).toBeNull();
  });

  it.each(sheets)(
    '$path asks a root for its direction, not `:dir()`, which hosts’ tools make languages of (H-E1)',
    ({ css }) => {
      expect(css).not.toContain(':dir(');
    },
  );

  it.each(sheets)('$path loads nothing and forces nothing', ({ css }) => {
    // The sensor of followPlace.ts paints nothing, and a host's reset is not to silence it.
    const painted = css.replaceAll(/flood-color: \w+ !important/g, '');
    expect(painted.match(/url\(|!important/g)).toBeNull();
  });
});
