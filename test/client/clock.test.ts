import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/index.js';
import { getSession } from '../../src/contract/gateway/session.js';

const hourMs = 3_600_000;
const noon = Date.UTC(2026, 2, 2, 12);
const viewer = {
  viewer: { id: 'ana', email: 'ana@northwind.example', name: null, member_id: null },
  permissions: [],
  max_role: null,
};

/** A client on a device and a gateway, each with a clock of its own, that are `travelMs` apart. */
function openTwoClocks({ deviceMs = noon, gatewayMs = noon, travelMs = 0 } = {}) {
  const at = { device: deviceMs, gateway: gatewayMs };
  const pass = (ms: number) => {
    at.device += ms;
    at.gateway += ms;
  };
  let tellsDate = true;
  const client = createClient({
    gateway: '/api/rolecall',
    fetch: () => {
      pass(travelMs);
      const date = new Date(at.gateway).toUTCString();
      pass(travelMs);
      return Promise.resolve(Response.json(viewer, { headers: tellsDate ? { date } : {} }));
    },
    timers: { setTimeout: () => 0, clearTimeout: () => undefined, now: () => at.device },
  });
  let changes = 0;
  const clock = client.clock!;
  clock.onChange(() => (changes += 1));
  return {
    clock,
    at,
    pass,
    changes: () => changes,
    ask: () => client.call(getSession, { query: { provider: 'elevenlabs' } }),
    hideDate: () => {
      tellsDate = false;
    },
  };
}

describe('L-S13: the clock of a client', () => {
  it('is that of the device until the gateway has answered, and where the gateway tells no date', async () => {
    const { clock, ask, hideDate } = openTwoClocks({ deviceMs: noon - 6 * hourMs });
    expect(clock.now()).toBe(noon - 6 * hourMs);
    hideDate();
    await ask();
    expect([clock.now(), clock.aheadMs()]).toEqual([noon - 6 * hourMs, 0]);
  });

  it.each([-200, -6, 6, 26])('goes by the gateway’s where the device is %i hours off', async (hours) => {
    const { clock, ask, at, pass } = openTwoClocks({ deviceMs: noon + hours * hourMs, travelMs: 300 });
    await ask();
    pass(hourMs);
    expect(Math.abs(clock.now() - at.gateway)).toBeLessThanOrEqual(1_000);
    expect(Math.abs(clock.aheadMs() - hours * hourMs)).toBeLessThanOrEqual(1_000);
  });

  it('is left alone by a device that is right, however slow the way and whatever part of a second it is', async () => {
    const { clock, ask, pass, changes } = openTwoClocks({
      deviceMs: noon + 999,
      gatewayMs: noon + 999,
      travelMs: 4_321,
    });
    for (let asked = 0; asked < 5; asked += 1) {
      await ask();
      pass(777);
    }
    expect([clock.aheadMs(), changes()]).toEqual([0, 0]);
  });

  it('is learnt once: further answers move it only when the device’s clock was moved', async () => {
    const { clock, ask, at, pass, changes } = openTwoClocks({ deviceMs: noon + 6 * hourMs, travelMs: 200 });
    for (let asked = 0; asked < 5; asked += 1) {
      await ask();
      pass(1_234);
    }
    expect(changes()).toBe(1);
    at.device = at.gateway;
    await ask();
    expect(changes()).toBe(2);
    expect(Math.abs(clock.aheadMs())).toBeLessThanOrEqual(1_000);
  });
});
