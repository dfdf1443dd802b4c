/** A picture of the host's over an icon, which shows until it is there and where it fails to load. */
import { html, nothing, type TemplateResult } from 'lit';

export const picture = (address: string, icon: TemplateResult): TemplateResult =>
  html`${icon}${address ? html`<img src=${address} alt="" />` : nothing}`;
