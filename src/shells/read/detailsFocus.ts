import { afterNextPaint } from '../../ui/frame.ts';

/** Takes the focus into the details where they cover or replace what had it, and back when they close. */
export class DetailsFocus {
  #cameFrom: HTMLElement | undefined;
  #isOpen = false;
  /** What has last had the focus within the details: another event replaces it. */
  #within: HTMLElement | undefined;

  /** The details of an event have opened over the column, or those of another event in their place. */
  opened(column: HTMLElement | undefined): void {
    const at = focused();
    const isLost = at === undefined && this.#within?.isConnected === false;
    const isWithin = at?.closest('.details') != null;
    if (at && !isWithin) this.#cameFrom = at;
    else if (!this.#isOpen) this.#cameFrom = undefined;
    this.#isOpen = true;
    if (isLost || at?.closest('.panes, .search, [role=tablist]')) void this.#enter(column);
  }

  /** The details have closed: the focus that was in them goes back to what opened them, else to the open tab or place. */
  closed(column: HTMLElement | undefined): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#within = undefined;
    const cameFrom = this.#cameFrom;
    this.#cameFrom = undefined;
    if (focused()) return;
    cameFrom?.focus();
    if (!focused())
      column?.querySelector<HTMLElement>('[role=tab][aria-selected=true], nav [aria-current=page]')?.focus();
  }

  /** Remembers what has the focus within the details. */
  readonly onfocusin = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) this.#within = target;
  };

  /** The details may still be on their way; where the focus has moved on by then it stays. */
  async #enter(column: HTMLElement | undefined): Promise<void> {
    const before = focused();
    await import('../../views/details/index.ts').catch(() => undefined);
    const take = () => {
      const at = focused();
      if (!this.#isOpen || (at !== undefined && at !== before)) return;
      const first = column?.querySelector<HTMLElement>('.details button');
      if (first) first.focus();
      else afterNextPaint(take);
    };
    afterNextPaint(take);
  }
}

/** The element that has the focus; undefined where that is the page as a whole. */
function focused(): HTMLElement | undefined {
  const at = document.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : undefined;
}
