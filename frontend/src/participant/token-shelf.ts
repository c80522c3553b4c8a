/** Keeps the secret of this device's run of one link. */
export class TokenShelf {
  private readonly key: string;
  private held: string | null = null;
  /** Whether the secret outlives a reload. */
  readonly lasting: boolean;

  constructor(code: string) {
    this.key = `strive-run-${code}`;
    this.lasting = this.tries(() => {
      localStorage.setItem('strive-trial', '1');
      localStorage.removeItem('strive-trial');
    });
  }

  token(): string | null {
    this.tries(() => { this.held = localStorage.getItem(this.key) ?? this.held; });
    return this.held;
  }

  keep(token: string): string {
    this.held = token;
    this.tries(() => localStorage.setItem(this.key, token));
    return token;
  }

  forget(): void {
    this.held = null;
    this.tries(() => localStorage.removeItem(this.key));
  }

  /** Browsers that block site data throw at the first touch. */
  private tries(act: () => void): boolean {
    try {
      act();
      return true;
    } catch {
      return false;
    }
  }
}
