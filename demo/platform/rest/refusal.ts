/** A request that the platform, or a gateway, does not grant (contract §1 and §5, status codes). */
export interface Refusal {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429;
  /** The error entity; without one the body is empty, as it is for 401 and 404. */
  error?: { message: string; parameter?: string };
}

/** 400 with an entity that names the parameter (contract §1). */
export function badParameter(parameter: string, message: string): Refusal {
  return { status: 400, error: { message, parameter } };
}

/** Whether a value is a refusal rather than what was asked for. */
export function isRefusal(value: object): value is Refusal {
  return 'status' in value && typeof value.status === 'number';
}
