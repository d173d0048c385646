import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import type * as studioServer from '../../examples/voice-studio/startStudio.js';
import { buildStudio } from '../../examples/voice-studio/build.mjs';

type StudioServer = typeof studioServer;

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `npm start`'s own server runs, on free ports. */
    studio: { url: string; sandbox: { url: string; apiKey: string } };
  }
}

/** Starts what `npm start` starts, once for all files. */
export default async function setup(project: TestProject) {
  const folder = await buildStudio();
  const built = pathToFileURL(join(folder, 'startStudio.js')).href;
  const { readSettings, startStudio } = (await import(built)) as StudioServer;
  const studio = await startStudio(readSettings({ PORT: '0' }), join(folder, 'app'));
  if (!studio.sandbox) throw new Error('The studio runs without its sandbox.');
  project.provide('studio', { url: studio.url, sandbox: studio.sandbox });
  return studio.close;
}
