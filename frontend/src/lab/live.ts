/**
 * Says that the page follows what happens. The server writes the time of the last news; that the connection is lost
 * only the browser knows, from Vaadin's connection state.
 */
import { html, LitElement, type TemplateResult } from 'lit';

interface ConnectionStates {
  readonly state: string;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

function states(): ConnectionStates | undefined {
  return (window as { Vaadin?: { connectionState?: ConnectionStates } }).Vaadin?.connectionState;
}

export class StriveLive extends LitElement {
  static override properties = { at: { type: String }, lost: { state: true } };

  /** Time of the last news, as text. */
  declare at: string;
  declare lost: boolean;
  private readonly look = (): void => {
    const state = states()?.state;
    this.lost = state === 'connection-lost' || state === 'reconnecting';
  };

  constructor() {
    super();
    this.at = '';
    this.lost = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    states()?.addStateChangeListener(this.look);
    this.look();
  }

  override disconnectedCallback(): void {
    states()?.removeStateChangeListener(this.look);
    super.disconnectedCallback();
  }

  /** Only the loss is announced: a time that changes every second must not be read aloud. */
  protected override render(): TemplateResult {
    return html`<span class=${this.lost ? 'lost' : 'live'}>${this.lost ? '' : `Live, updated ${this.at}`}</span
      ><span role="status">${this.lost ? `Not live since ${this.at}, trying again` : ''}</span>`;
  }
}

customElements.define('strive-live', StriveLive);
