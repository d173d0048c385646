/**
 * Forces the system's few colours on the page, or takes them away, where a browser can be told to: in the test run,
 * not in Storybook itself.
 */
export async function forceColours(forced: boolean): Promise<void> {
  const { cdp } = await import('vitest/browser').catch(() => ({ cdp: null }));
  const value = forced ? 'active' : 'none';
  await cdp?.().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
}
