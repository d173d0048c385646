import { execFile } from 'node:child_process';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import repository from '../../package.json' with { type: 'json' };

export interface HostVersions {
  react: string;
  /** Of @types/react and @types/react-dom. */
  types: [react: string, reactDom: string];
  reactQuery: string;
}

export interface InstalledHost {
  folder: string;
  /** Runs a command of the host's node_modules and gives what it printed. Rejects with all of it when it fails. */
  run: (command: string, args: string[], env?: Record<string, string>) => Promise<string>;
}

const shell = process.platform === 'win32';

/** Strict, and looking into the declarations of what is installed too. */
const typeCheck = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    jsx: 'react-jsx',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
    types: ['node'],
  },
  include: ['src'],
};

/**
 * Makes a fresh Vite app outside of the repository and installs the packed tarball into it by npm, as a host would.
 *
 * @param tarball What `npm pack` left.
 */
export async function installHost(tarball: string, versions: HostVersions): Promise<InstalledHost> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-host-'));
  const {
    vite,
    typescript,
    '@types/node': node,
    '@vitejs/plugin-react': plugin,
  } = repository.devDependencies;
  await cp('test/consumers/app', folder, { recursive: true });
  const manifest = {
    name: 'host',
    private: true,
    type: 'module',
    dependencies: {
      '@tanstack/react-query': versions.reactQuery,
      react: versions.react,
      'react-dom': versions.react,
      rolecall: `file:${tarball}`,
    },
    devDependencies: {
      '@types/node': node,
      '@types/react': versions.types[0],
      '@types/react-dom': versions.types[1],
      '@vitejs/plugin-react': plugin,
      typescript,
      vite,
    },
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(typeCheck));

  const execute = async (command: string, args: string[], env: Record<string, string> = {}) => {
    try {
      const options = { cwd: folder, shell, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
      return await promisify(execFile)(command, args, options);
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
    }
  };
  await execute('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  return {
    folder,
    run: async (command, args, env) => {
      const { stdout, stderr } = await execute(join(folder, 'node_modules/.bin', command), args, env);
      if (stderr !== '') throw new Error(`${command} ${args.join(' ')} complained:\n${stderr}`);
      return stdout;
    },
  };
}
