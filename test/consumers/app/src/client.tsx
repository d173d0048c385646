import { hydrateRoot } from 'react-dom/client';
import 'rolecall/styles.css';
import { App } from './App.js';
import { prepareHost } from './prepareHost.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
hydrateRoot(root, <App host={await prepareHost()} />);
