/* global document */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Scene } from './Scene.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(createElement(Scene));
