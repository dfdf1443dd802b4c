/** What the host page asks of the parts that are loaded on demand: its attributes, as written. */
export interface Settings {
  /** Where the host's privacy policy is. */
  readonly privacyUrl?: string;
  /** Nothing but words is loaded by itself. */
  readonly lowData?: boolean;
}
