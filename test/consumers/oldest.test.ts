import { describeHost } from './describeHost.js';

// The lowest versions that package.json promises.
describeHost({ react: '18.2.0', types: ['18.3.8', '18.3.7'], reactQuery: '5.66.0' });
