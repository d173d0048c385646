import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { expect, test } from 'vitest';
import { eventually, openStudio, withBrowser } from './support/browser.js';

withBrowser();

/** The first bytes of ten minutes of silence: a browser plays them, and goes on asking for the rest. */
function startOfWav(): Buffer {
  const rate = 8_000;
  const bytes = Buffer.alloc(44 + rate);
  const length = rate * 600;
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + length, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(length, 40);
  return bytes;
}

const page = `<!doctype html>
  <title>Sounds</title>
  <button>Next</button>
  <button>Stop</button>
  <script type="module">
    import { playSound, stopSound } from './player.js';
    const [next, stop] = document.querySelectorAll('button');
    let count = 0;
    next.onclick = () => {
      count += 1;
      playSound(String(count), '/sound?' + count);
    };
    stop.onclick = () => stopSound();
  </script>`;

/** A page with the player alone, and sounds that never come to their end. */
async function servePlayer() {
  const source = await readFile('src/components/internal/player.ts', 'utf8');
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  });
  const open = new Set<ServerResponse>();
  let asked = 0;
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/sound')) {
      response.setHeader('content-type', request.url === '/player.js' ? 'text/javascript' : 'text/html');
      response.end(request.url === '/player.js' ? outputText : page);
      return;
    }
    asked += 1;
    open.add(response);
    response.on('close', () => open.delete(response));
    response.writeHead(200, { 'content-type': 'audio/wav' });
    response.write(startOfWav());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => open.size,
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('L-S3: a sound that is stopped, or gives way to the next, is not loaded any further', async () => {
  const player = await servePlayer();
  try {
    const window = await openStudio();
    await window.goto(player.url);
    for (let count = 1; count <= 12; count += 1) {
      await window.getByRole('button', { name: 'Next' }).click();
      await eventually(player.asked).toBeGreaterThanOrEqual(count);
      await eventually(player.open).toBeLessThanOrEqual(1);
    }
    await window.getByRole('button', { name: 'Stop' }).click();
    await eventually(player.open).toBe(0);
    expect(player.asked()).toBeGreaterThanOrEqual(12);
  } finally {
    player.close();
  }
});
