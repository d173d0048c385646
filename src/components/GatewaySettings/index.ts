export { GatewaySettings } from './GatewaySettings.js';
export type { GatewaySettingsProps } from './GatewaySettings.js';
