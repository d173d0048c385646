export { libsqlLedger } from './libsqlLedger.js';
