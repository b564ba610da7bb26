// How the card, the dialog and the notices look. System fonts, system scheme, no image. Lengths are pixels: a page decides what a
// rem is, and a reader's zoom scales pixels all the same.

import findingStyle from './finding.css';

export const layerStyle = `
*, *::before, *::after { box-sizing: border-box; }
h1, h2, h3, p, blockquote { margin: 0; padding: 0; font: inherit; }
p { margin-top: 6px; }
${findingStyle}
.card, .hold, .notice {
  font: 400 15px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  letter-spacing: normal; word-spacing: normal; text-transform: none; white-space: normal; cursor: default;
  color: var(--ink); background: var(--ground);
  border: 1px solid var(--line); border-radius: 14px;
  box-shadow: 0 1px 2px rgb(0 0 0 / 0.10), 0 10px 32px rgb(0 0 0 / 0.24);
  text-align: start; overflow-wrap: anywhere;
}
.card { position: fixed; inset: auto; margin: 0; width: min(372px, calc(100vw - 16px)); max-height: min(560px, calc(100vh - 16px)); padding: 10px 16px 0; overflow: auto; display: none; scrollbar-width: thin; scrollbar-color: var(--soft) transparent; user-select: text; }
.card[open] { display: block; }
.card > .top { display: flex; align-items: center; gap: 2px; float: inline-end; margin: -2px -8px 0 8px; }
.card h2 { clear: both; }
.card > .row { position: sticky; bottom: 0; margin: 12px -16px 0; padding: 10px 16px; gap: 6px 14px; background: var(--ground); border-top: 1px solid var(--line); }
.card::backdrop { background: transparent; }
.hold { width: min(544px, calc(100vw - 24px)); max-height: calc(100vh - 32px); margin: auto; padding: 0; display: none; flex-direction: column; overflow: hidden; }
.hold[open] { display: flex; }
.hold::backdrop { background: rgb(8 14 20 / 0.5); }
.hold > .head { display: grid; grid-template-columns: auto 1fr; column-gap: 14px; align-items: center; padding: 20px 22px 14px; }
.hold > .head > .brand { grid-row: span 2; width: 40px; height: 40px; }
.hold > .head > p { margin-top: 1px; color: var(--soft); }
.hold > .list { padding: 2px 22px 18px; overflow: auto; scrollbar-width: thin; scrollbar-color: var(--soft) transparent; flex: 1 1 auto; }
.hold > .list > .soft { margin-top: 18px; font-weight: 600; }
.hold > .list:focus-visible { outline-offset: -2px; }
.hold > .foot { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; padding: 14px 22px; border-top: 1px solid var(--line); background: var(--raised); }
.hold > .foot > .row { margin: 0; }
.hold > .foot > p { margin: 0; flex: 1 1 180px; }
.hold .finding { padding: 14px 16px; border: 1px solid var(--line); border-inline-start: 4px solid var(--level); border-radius: 10px; }
.hold .finding + .finding { margin-top: 12px; }
.notice { position: fixed; inset: auto 16px 16px auto; width: max-content; max-width: min(360px, calc(100vw - 32px)); max-height: calc(100vh - 32px); overflow: auto; padding: 14px 16px; }
.notice .row { margin-top: 12px; }
.copied { padding: 8px 10px; border-radius: 8px; background: var(--raised); font-weight: 600; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { font-size: 19px; line-height: 1.25; font-weight: 650; }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.grow { flex: 1 1 auto; }
button { font: inherit; font-size: 14px; line-height: 20px; font-weight: 600; color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: 9px; padding: 7px 14px; min-height: 36px; cursor: pointer; text-align: start; overflow-wrap: anywhere; }
button:hover { background: var(--hover); }
button.main { color: var(--on-accent); background: var(--accent); border-color: transparent; }
button.main:hover { background: var(--accent-hover); }
button.quiet { padding: 5px 2px; min-height: 30px; font-size: 13px; font-weight: 500; color: var(--soft); background: transparent; border-color: transparent; }
button.quiet:hover { color: var(--ink); background: var(--raised); }
button.icon { padding: 0; width: 30px; min-height: 30px; font-size: 20px; line-height: 1; font-weight: 400; color: var(--soft); text-align: center; background: transparent; border-color: transparent; }
button.icon:hover { color: var(--ink); background: var(--raised); }
.brand .ground { fill: #14566b; }
.brand .line { fill: #ffffff; }
.brand .dash { fill: #ffbe46; }
@media (forced-colors: active) {
  button, button.main, button.quiet, button.icon { border-color: ButtonText; }
  .brand { forced-color-adjust: none; }
}
`;
