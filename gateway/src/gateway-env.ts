/** What the server underneath knows of a call. */
export interface CallInfo {
  /** The address at the other end of the connection; without one all callers share one quota. */
  readonly address?: string | undefined;
}

/** What routes find in their context. */
export interface GatewayEnv {
  Bindings: CallInfo;
  Variables: {
    /** How a message ended, where the status does not tell. */
    outcome?: 'answered' | 'repeated' | 'unknown';
  };
}
