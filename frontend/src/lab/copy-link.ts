/** A button that copies the page's address, and says so. */
import { html, LitElement, type TemplateResult } from 'lit';

export class StriveCopyLink extends LitElement {
  static override properties = { said: { state: true } };

  /** What happened last, empty before. */
  declare said: string;

  constructor() {
    super();
    this.said = '';
  }

  /** The page's own style applies. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<span class="strive-small strive-muted" role="status">${this.said}</span>
      <button type="button" class="strive-plain-button" @click=${this.copy}>Copy link</button>`;
  }

  private async copy(): Promise<void> {
    this.said = (await copied(location.href)) ? 'Copied.' : 'Copy it from the address bar.';
  }
}

/** Pages without https have no clipboard but the old one. */
async function copied(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

customElements.define('strive-copy-link', StriveCopyLink);
