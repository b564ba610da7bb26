// Repeats what the person did when it was held and may now go on. The repetition is made by script, so it is not trusted, and a
// site may ignore it; the gate leaves untrusted events alone, so it never meets itself.

/** What the person did, so that it can be done once more. */
export type Action =
  | {readonly kind: 'click'; readonly button: HTMLElement; /** The button now, where the site has made a new one. */ readonly find: () => HTMLElement | null}
  | {readonly kind: 'key'; readonly target: HTMLElement; readonly event: KeyboardEvent}
  | {readonly kind: 'submit'; readonly form: HTMLFormElement; readonly submitter: HTMLElement | null};

/** A site has this long, in milliseconds, to show that it took the repetition. */
const TAKEN_MS = 1_500;

/** Does it once. Resolves true when the page reacted: anything in `area` changed, or `area` went away. */
export function repeatAction(action: Action, area: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => done(true));
    const out = setTimeout(() => done(!area.isConnected), TAKEN_MS);
    function done(taken: boolean): void {
      clearTimeout(out);
      observer.disconnect();
      resolve(taken);
    }
    observer.observe(area, {subtree: true, childList: true, characterData: true, attributes: true});
    act(action);
  });
}

function act(action: Action): void {
  switch (action.kind) {
    case 'click':
      return (action.button.isConnected ? action.button : action.find())?.click();
    case 'submit':
      return action.form.requestSubmit(action.submitter);
    case 'key': {
      const {key, code, ctrlKey, metaKey, shiftKey, altKey} = action.event;
      const keyCode = action.event.keyCode;
      const init: KeyboardEventInit = {
        key, code, keyCode, which: keyCode, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true, composed: true, view: window,
      };
      action.target.dispatchEvent(new KeyboardEvent('keydown', init));
      action.target.dispatchEvent(new KeyboardEvent('keyup', init));
    }
  }
}
