import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, inject, it } from 'vitest';

const { folder, files } = inject('packed');

/** What a host gets of a stylesheet that changes nothing of Vite's settings. */
async function rewrite(file: string): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    build: { write: false, rolldownOptions: { input: join(folder, file) } },
  });
  const outputs = [results].flat().flatMap((result) => ('output' in result ? result.output : []));
  const sheet = outputs.find(({ fileName }) => fileName.endsWith('.css'));
  return sheet?.type === 'asset' ? String(sheet.source) : '';
}

const declarationsOf = (css: string) => new Set(css.match(/(?<=[{;])[\w-]+:[^{};]+(?=[;}])/g));

it.each(files.filter((file) => file.endsWith('.css')))(
  '%s comes out of a host’s default build with every declaration, and asks no language for its direction (H-E1)',
  async (file) => {
    const written = declarationsOf(await readFile(join(folder, file), 'utf8'));
    const css = await rewrite(file);
    const kept = declarationsOf(css);
    expect(written.size).toBeGreaterThan(50);
    expect([...written].filter((declaration) => !kept.has(declaration))).toEqual([]);
    expect(css).not.toMatch(/var\(--lightningcss|:lang\(/);
  },
);
