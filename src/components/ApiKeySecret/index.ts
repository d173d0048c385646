export { ApiKeySecret, type ApiKeySecretProps } from './ApiKeySecret.js';
export { holdSecret, type HeldSecret } from './holdSecret.js';
