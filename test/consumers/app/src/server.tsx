import { renderToString } from 'react-dom/server';
import { App } from './App.js';
import { prepareHost } from './prepareHost.js';

process.stdout.write(renderToString(<App host={await prepareHost()} />));
