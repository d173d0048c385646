// A Vite app has this from `vite/client`, whose own declarations are no business of the package's type check.
declare module '*.css';
