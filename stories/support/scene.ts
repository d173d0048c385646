import type { Backend } from '../../src/client/index.js';
import type { RolecallProviderProps } from '../../src/index.js';
import type { Workspace, WorkspaceOptions } from '../../src/testing/index.js';

/** What a story says of the workspace it stands on, in `parameters.scene`. */
export interface Scene {
  /** Who is signed in; null for nobody. @default 'ana', the owner */
  viewer?: string | null;
  /** Over the gateway's policy. @default workspacePolicy() */
  policy?: WorkspaceOptions['policy'];
  /** What the gateway allows. @default what throttles nobody */
  limits?: WorkspaceOptions['limits'];
  /** Sets the scene before anything is rendered: faults, held answers, other people's grants. */
  prepare?: (workspace: Workspace) => void;
  /** Takes away or replaces areas of the backend. */
  backend?: (backend: Backend) => Backend;
  /** Over the props of the provider around the story. */
  provider?: Partial<RolecallProviderProps>;
  /** The story brings providers of its own. @default false */
  bare?: boolean;
}

/** Parameters that set a story's scene. */
export const scene = (scene: Scene): { scene: Scene } => ({ scene });
