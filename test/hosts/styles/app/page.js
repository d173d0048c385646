import { createElement } from 'react';
import { Scene } from '../src/Scene.js';

export default function Page() {
  return createElement(Scene);
}
