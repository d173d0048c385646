import { useMemo } from 'react';
import { GatewaySettings, useGatewaySettings, type GatewaySettingsProps } from '../../../src/explorer.js';
import type { Workspace } from '../../../src/testing/index.js';

interface ConnectedSettingsProps extends Omit<GatewaySettingsProps, 'settings'> {
  workspace: Workspace;
}

/** The settings of a story's own gateway, which are kept nowhere but in that story. */
export function ConnectedSettings({ workspace, ...rest }: ConnectedSettingsProps) {
  const connection = useMemo(
    () => ({ fetch: (url: string, init: RequestInit) => workspace.fetch(url, init), random: () => 0 }),
    [workspace],
  );
  const settings = useGatewaySettings({
    gateway: workspace.gateway,
    connection,
    storageKey: 'story.gateway',
  });
  return <GatewaySettings {...rest} settings={settings} />;
}
