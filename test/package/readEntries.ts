import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Entry {
  /** As a host writes it: `rolecall/client`. */
  name: string;
  types: string;
  /** The module that Node gets. */
  module: string;
}

/** The package's JavaScript entries, as its package.json lists them. */
export function readEntries(folder: string): Entry[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { types: string; default: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === 'string'
      ? []
      : [
          {
            name: path.replace(/^\./, 'rolecall'),
            types: join(folder, target.types),
            module: join(folder, target.default),
          },
        ],
  );
}
