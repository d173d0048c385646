import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import type * as studioServer from '../../examples/voice-studio/startStudio.js';
import { buildStudio } from '../../examples/voice-studio/build.mjs';
import { slowClock } from '../setup/slowClock.js';
import type { RunningStudio } from './support/studio.js';

type StudioServer = typeof studioServer;

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `npm start`'s own server runs, once for each worker, on free ports. */
    studios: readonly RunningStudio[];
  }
}

/** Starts what `npm start` starts, once for each worker and all its files. */
export default async function setup(project: TestProject) {
  // The gateways run in this process, and are given time like the pages.
  slowClock();
  const folder = await buildStudio();
  const built = pathToFileURL(join(folder, 'startStudio.js')).href;
  const { readSettings, startStudio } = (await import(built)) as StudioServer;
  const start = async () => {
    const { url, sandbox, close } = await startStudio(readSettings({ PORT: '0' }), join(folder, 'app'));
    if (!sandbox) throw new Error('The studio runs without its sandbox.');
    return { url, sandbox, close };
  };
  const { maxWorkers } = project.config;
  const studios = await Promise.all(Array.from({ length: maxWorkers }, start));
  project.provide(
    'studios',
    studios.map(({ url, sandbox }) => ({ url, sandbox })),
  );
  return () => Promise.all(studios.map(({ close }) => close()));
}
