import repository from '../../package.json' with { type: 'json' };
import { describeHost } from './describeHost.js';

const {
  react,
  '@types/react': types,
  '@types/react-dom': domTypes,
  '@tanstack/react-query': reactQuery,
} = repository.devDependencies;

describeHost({ react, types: [types, domTypes], reactQuery });
