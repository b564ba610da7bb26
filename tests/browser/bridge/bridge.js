// Lets a test see into the extension's closed shadow root, which neither page nor driver can. It is a content script of the
// test's copy of the extension only, beside the product's own, and answers the page's window.postMessage:
//   {bridge: 'look'}    what is shown: [{kind: 'card' | 'hold', modal, label, text, lang, rect, controls: [{text, rect, focused, href}]}]
//   {bridge: 'told'}    {notices, spoken, buttons}: the texts in the corner, those for screen readers alone, the notices' buttons
//   {bridge: 'watch'}   from now on notes when something opens; {bridge: 'openings'} answers with the times, as performance.now() has them
//   {bridge: 'accessibility'}  what axe-core finds wrong in what is shown: [{id, help, nodes}]; for copies that hold axe-core
//   {bridge: 'settle'}  answers once the background has answered everything that was asked before, and the page was painted
(() => {
  const api = globalThis.browser ?? globalThis.chrome;

  function shadowOf(element) {
    if (element.openOrClosedShadowRoot) return element.openOrClosedShadowRoot;
    return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  }

  const rectOf = (element) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return {left, top, width, height};
  };

  function panel(dialog, root) {
    const named = (attribute) => (dialog.getAttribute(attribute) ?? '').split(' ')
      .map((id) => root.getElementById(id)?.textContent ?? '').join(' ').trim();
    return {
      kind: dialog.classList.contains('card') ? 'card' : 'hold',
      modal: dialog.matches(':modal'),
      label: dialog.getAttribute('aria-label') ?? named('aria-labelledby'),
      text: dialog.innerText,
      lang: dialog.lang,
      rect: rectOf(dialog),
      markup: [...dialog.querySelectorAll('*')].map((element) => element.localName),
      controls: [...dialog.querySelectorAll('button, a[href]')].map((control) => ({
        text: control.textContent.trim(), rect: rectOf(control), focused: root.activeElement === control, href: control.getAttribute('href'),
      })),
    };
  }

  const look = () => [...document.documentElement.children].map(shadowOf).filter(Boolean)
    .flatMap((root) => [...root.querySelectorAll('dialog[open]')].map((dialog) => panel(dialog, root)));

  /** Looks in every frame, for nothing tells from outside what happens in a closed shadow root. */
  let openings = null;
  function watch() {
    openings = [];
    let open = look().length > 0;
    const seen = () => {
      const now = look().length > 0;
      if (now && !open) openings.push(performance.now());
      open = now;
      requestAnimationFrame(seen);
    };
    seen();
    return null;
  }

  const roots = () => [...document.documentElement.children].map(shadowOf).filter(Boolean);
  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
  const told = () => ({
    notices: all('.notice').map((notice) => notice.innerText),
    spoken: all('.spoken').map((region) => region.textContent),
    buttons: all('.notice button').map((button) => ({text: button.textContent, rect: rectOf(button)})),
  });

  /** axe-core cannot see into a closed shadow root either, so in this world, and here alone, the host says what its root is. */
  async function accessibility() {
    const found = [];
    for (const host of [...document.documentElement.children].filter(shadowOf)) {
      const root = shadowOf(host);
      Object.defineProperty(host, 'shadowRoot', {value: root, configurable: true});
      for (const panel of root.querySelectorAll('dialog[open], .notice')) {
        const {violations} = await globalThis.axe.run(panel, {rules: {region: {enabled: false}}});
        found.push(...violations.map(({id, help, nodes}) => ({id, help, nodes: nodes.map((node) => node.html)})));
      }
    }
    return found;
  }

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  async function settle() {
    await api.runtime.sendMessage({type: 'wake', site: location.hostname}).catch(() => undefined);
    await frame();
    await frame();
    return null;
  }

  window.addEventListener('message', async (event) => {
    const asked = event.source === window && event.data?.bridge;
    if (!asked || event.data.answer !== undefined) return;
    const answers = {look, told, settle, watch, accessibility, openings: () => openings};
    const value = await answers[asked]?.();
    if (value !== undefined) window.postMessage({bridge: asked, number: event.data.number, answer: value}, location.origin);
  });
})();
