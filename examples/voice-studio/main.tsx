import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'rolecall/styles.css';
import 'rolecall/admin.css';
import 'rolecall/explorer.css';
import './app/studio.css';
import { readProtocol } from './app/readProtocol.js';
import { Studio } from './app/Studio.js';
import { readStudio } from './app/readStudio.js';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no element "app".');

const queryClient = new QueryClient();
const studio = await readStudio();
const protocol = readProtocol(window.location.search);

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Studio {...studio} protocol={protocol} />
    </QueryClientProvider>
  </StrictMode>,
);
