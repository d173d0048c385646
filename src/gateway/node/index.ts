export { createNodeFetch } from './createNodeFetch.js';
export type { NodeFetchOptions } from './createNodeFetch.js';
export { nodeHandler } from './nodeHandler.js';
