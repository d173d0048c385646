import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';

const { tarball, folder, files } = inject('packed');

/** What a command prints when it fails; empty when it passes. */
async function complaint(command: string, args: string[]): Promise<string> {
  try {
    await promisify(execFile)(join('node_modules/.bin', command), args, {
      shell: process.platform === 'win32',
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}` || String(error);
  }
}

describe('the tarball', () => {
  it('holds the built modules with their types and maps, the words about them, and nothing else', () => {
    const unexpected = files.filter((file) => !/^dist\/[\w./-]+\.(js|js\.map|d\.ts|css)$/.test(file));

    expect(unexpected).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  });

  it('holds no test, story, bench or example', () => {
    const others = /\.(test|stories)\.|\/(test|stories|bench|examples)\//;
    expect(files.filter((file) => others.test(file))).toEqual([]);
  });

  it('has a stylesheet, and one for each entry that brings its own, with every import resolved', async () => {
    const sheets = files.filter((file) => file.endsWith('.css'));
    expect(sheets).toEqual([
      'dist/styles.css',
      'dist/styles/admin.css',
      'dist/styles/explorer.css',
      'dist/styles/usage.css',
    ]);

    for (const sheet of sheets) {
      const css = await readFile(join(folder, sheet), 'utf8');
      expect(css.replace(/\/\*.*?\*\//gs, ''), sheet).not.toMatch(/@import|url\(/);
    }
  });

  it('has maps that lead to our own sources only', async () => {
    const maps = files.filter((file) => file.endsWith('.map'));

    expect(maps).not.toEqual([]);
    for (const map of maps) {
      const { sources } = JSON.parse(await readFile(join(folder, map), 'utf8')) as { sources: string[] };
      expect(sources.filter((source) => !/^(\.\.\/)+src\/[\w./-]+$/.test(source))).toEqual([]);
    }
  });

  it('names no folder of the machine that built it', async () => {
    for (const file of files) {
      expect(await readFile(join(folder, file), 'utf8'), file).not.toContain(process.cwd());
    }
  });

  it('imports, in modules and types alike, only packages that package.json names', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      dependencies: object;
      peerDependencies: object;
    };
    const named = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    for (const file of files.filter((name) => /\.(js|d\.ts)$/.test(name))) {
      const { importedFiles } = ts.preProcessFile(await readFile(join(folder, file), 'utf8'), true, true);
      const packages = importedFiles
        .map(({ fileName }) => fileName)
        .filter((specifier) => !/^(\.|node:)/.test(specifier))
        .map((specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
      expect(
        packages.filter((name) => !named.includes(name)),
        file,
      ).toEqual([]);
    }
  });

  it('is what publint asks of a package', async () => {
    expect(await complaint('publint', ['--strict', tarball])).toBe('');
  });

  it('has types that resolve for every entry', async () => {
    const args = [
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'styles.css',
      'admin.css',
      'explorer.css',
      'usage.css',
    ];
    expect(await complaint('attw', args)).toBe('');
  });
});
