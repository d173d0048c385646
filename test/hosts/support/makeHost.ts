import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

export interface Host {
  folder: string;
  /** Writes files, by their path inside the folder. */
  write: (files: Record<string, string>) => Promise<void>;
  /**
   * Runs a command in the folder, with what its node_modules/.bin holds, and gives what it printed.
   *
   * @throws {Error} With everything it printed, when it fails.
   */
  run: (command: string, args: string[], env?: Record<string, string>) => Promise<Printed>;
  remove: () => Promise<void>;
}

interface Printed {
  stdout: string;
  stderr: string;
}

/**
 * An empty folder outside of the repository, in which a test does what somebody does who starts an app.
 *
 * @param manifest What its package.json says besides that it is private.
 */
export async function makeHost(manifest: object = {}): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-host-'));

  const write = async (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  };

  const run = async (command: string, args: string[], env: Record<string, string> = {}) => {
    try {
      return await promisify(execFile)(command, args, {
        cwd: folder,
        shell: process.platform === 'win32',
        maxBuffer: 2 ** 26,
        env: {
          ...hostsEnvironment(),
          PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter),
          ...env,
        },
      });
    } catch (error) {
      const { stdout, stderr } = error as Printed;
      throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
    }
  };

  await write({
    'package.json': JSON.stringify({ name: 'host', private: true, type: 'module', ...manifest }),
  });
  return { folder, write, run, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** What npm and Vitest set for this process is not what a person's shell has. */
function hostsEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|VITE|VITEST|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$)/i.test(name),
    ),
  );
}
