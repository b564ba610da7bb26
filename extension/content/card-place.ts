// Where the card stands.

const GAP = 8;
/** A card lower than this, in pixels, shows too little; it then may cover a line beside the mark. */
const LEAST_HEIGHT = 140;

/** Below the mark where there is room, else above it, else on the roomier side and scrolling: never over the mark itself. */
export function placeBeside(dialog: HTMLElement, mark: DOMRect): void {
  dialog.style.maxHeight = '';
  const {width, height: wanted} = dialog.getBoundingClientRect();
  const {clientWidth, clientHeight} = document.documentElement;
  const roomBelow = clientHeight - GAP - (mark.bottom + GAP);
  const roomAbove = mark.top - GAP - GAP;
  const isBelow = wanted <= roomBelow || (wanted > roomAbove && roomBelow >= roomAbove);
  const height = Math.min(wanted, Math.max(LEAST_HEIGHT, isBelow ? roomBelow : roomAbove));
  dialog.style.maxHeight = `${height}px`;
  const top = Math.max(GAP, Math.min(isBelow ? mark.bottom + GAP : mark.top - GAP - height, clientHeight - GAP - height));
  const left = Math.max(GAP, Math.min(mark.left, clientWidth - width - GAP));
  dialog.style.top = `${top}px`;
  dialog.style.left = `${left}px`;
}
