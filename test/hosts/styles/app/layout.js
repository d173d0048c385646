import { createElement } from 'react';
import 'rolecall/styles.css';
import '../src/brand.css';

export const viewport = { colorScheme: 'light dark' };

/** @param {{ children: import('react').ReactNode }} props */
export default function Layout({ children }) {
  return createElement('html', { lang: 'en' }, createElement('body', null, children));
}
