import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildStudio } from '../examples/voice-studio/build.mjs';

/** @typedef {typeof import('../examples/voice-studio/startStudio.js')} StudioServer */

try {
  const folder = await buildStudio();
  const built = pathToFileURL(join(folder, 'startStudio.js')).href;
  const { readSettings, startStudio } = /** @type {StudioServer} */ (await import(built));
  const studio = await startStudio(readSettings(process.env), join(folder, 'app'));
  console.log(`Voice Studio is ready at ${studio.url}`);

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void studio.close());
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
