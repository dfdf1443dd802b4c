export { createGateway, type Gateway, type GatewayPorts } from './gateway.ts';
export { ConfigError, readConfig, warningsFor } from './config/read-config.ts';
export type { GatewayConfig, GatewayOptions } from './config/schema.ts';
export type { CallInfo } from './gateway-env.ts';
