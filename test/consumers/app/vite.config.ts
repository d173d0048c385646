import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // React's development build and a whole company to share with are in the page: more than a host would send.
  build: { chunkSizeWarningLimit: 2_000 },
});
