import type { TestProject } from 'vitest/node';
import { pack } from '../../scripts/pack.mjs';
import type { Packed } from '../../scripts/pack.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed;
  }
}

export async function setup(project: TestProject): Promise<void> {
  project.provide('packed', await pack());
}
