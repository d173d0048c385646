/**
 * Forces the system's few colours on the page, where the browser can be told to: in the test run, not in Storybook
 * itself. What is returned takes them away again.
 */
export async function withForcedColours(): Promise<() => Promise<void>> {
  const { cdp } = await import('vitest/browser').catch(() => ({ cdp: null }));
  const set = async (value: 'active' | 'none') => {
    await cdp?.().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  };
  await set('active');
  return () => set('none');
}
