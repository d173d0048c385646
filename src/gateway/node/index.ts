export { createNodeFetch } from './createNodeFetch.js';
export { nodeHandler } from './nodeHandler.js';
