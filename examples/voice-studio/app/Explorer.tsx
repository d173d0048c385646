import {
  ApiExplorer,
  GatewaySettings,
  useGatewaySettings,
  type ExplorerConnection,
  type RecordedCall,
} from 'rolecall/explorer';
import { gateway } from './gateway.js';
import { paths } from './paths.js';
import type { StudioInfo } from './readStudio.js';
import { goTo } from './usePath.js';

export interface ExplorerProps extends Pick<StudioInfo, 'environment'> {
  /** The operation that the address names, by its key; null for none. */
  operation: string | null;
  /** The call of another page that it was opened on; null for none. */
  call: RecordedCall | null;
  connection: ExplorerConnection;
}

/** The explorer with the address that it calls. */
export function Explorer({ environment, operation, call, connection }: ExplorerProps) {
  const settings = useGatewaySettings({ gateway, connection });
  return (
    <>
      <div className="vs-card">
        <GatewaySettings settings={settings} />
      </div>
      <div className="vs-card vs-below">
        <ApiExplorer
          gateway={settings.gateway}
          connection={connection}
          environment={environment}
          operation={operation}
          onOperationChange={(next) => goTo(paths.explorer(next))}
          hrefOf={paths.explorer}
          call={call}
        />
      </div>
    </>
  );
}
