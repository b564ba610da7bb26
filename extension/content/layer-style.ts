// How the card and the dialog look. System fonts, system scheme, no image.

export const layerStyle = `
*, *::before, *::after { box-sizing: border-box; }
.card, .hold, .notice {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #22262b);
  --ink: light-dark(#1c2126, #eef1f4);
  --soft: light-dark(#55606b, #aab4be);
  --line: light-dark(#d5dbe1, #454d56);
  --accent: light-dark(#14566b, #8fd3e8);
  --info: light-dark(#5b7083, #8fa3b5);
  --tip: light-dark(#1d5fd1, #7db0ff);
  --caution: light-dark(#a15c00, #f0b14a);
  --serious: light-dark(#8e1b5e, #ff8cc6);
  font: 400 15px/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: var(--ink); background: var(--ground);
  border: 1px solid var(--line); border-radius: 12px;
  box-shadow: 0 8px 28px rgb(0 0 0 / 0.28);
  text-align: start; overflow-wrap: anywhere;
}
.card { position: fixed; inset: auto; margin: 0; width: min(23rem, calc(100vw - 16px)); max-height: min(34rem, calc(100vh - 16px)); padding: 14px 16px; overflow: auto; display: none; scrollbar-width: thin; scrollbar-color: var(--soft) transparent; }
.card[open] { display: block; }
.card > .row { position: sticky; bottom: -14px; margin: 8px -16px -14px; padding: 8px 16px 14px; background: var(--ground); }
.card::backdrop { background: transparent; }
.hold { width: min(34rem, calc(100vw - 24px)); max-height: calc(100vh - 48px); padding: 0; display: none; flex-direction: column; overflow: hidden; }
.hold[open] { display: flex; }
.hold::backdrop { background: rgb(0 0 0 / 0.45); }
.hold > header { padding: 18px 20px 6px; }
.hold > .list { padding: 6px 20px; overflow: auto; scrollbar-width: thin; scrollbar-color: var(--soft) transparent; flex: 1 1 auto; }
.hold > footer { padding: 12px 20px 18px; border-top: 1px solid var(--line); }
.notice { position: fixed; inset: auto 16px 16px auto; max-width: min(22rem, calc(100vw - 32px)); padding: 12px 16px; }
h1, h2, h3, p, blockquote, ul { margin: 0; padding: 0; font: inherit; }
h1 { font-size: 18px; font-weight: 650; }
h2 { font-size: 15px; font-weight: 650; }
p { margin-top: 6px; }
.level { font-size: 13px; font-weight: 650; color: var(--level); }
.level::before { content: ""; display: inline-block; width: 18px; margin-inline-end: 7px; vertical-align: middle; border-bottom: 2px dotted var(--level); }
.of-info { --level: var(--info); }
.of-tip { --level: var(--tip); }
.of-caution { --level: var(--caution); }
.of-serious { --level: var(--serious); }
.of-info .level::before { border-bottom-width: 1px; }
.of-caution .level::before { border-bottom-style: dashed; }
.of-serious .level::before { border-bottom: 4px double var(--level); }
.finding { margin-top: 12px; padding-inline-start: 12px; border-inline-start: 3px solid var(--level); }
.card .finding { margin-top: 0; }
.marked { font-weight: 600; }
.marked::before { content: "\\201C"; }
.marked::after { content: "\\201D"; }
.clause { margin-top: 8px; padding: 8px 10px; border-radius: 8px; background: light-dark(#f1f4f7, #2d333a); font-size: 14px; }
.clause .from { color: var(--soft); font-size: 13px; }
.clause blockquote { font-style: italic; }
.advice b { font-weight: 650; }
.soft { color: var(--soft); font-size: 13px; }
a { color: var(--accent); }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-top: 12px; }
.row .grow { flex: 1 1 auto; }
button { font: inherit; font-size: 14px; font-weight: 600; color: var(--ink); background: transparent; border: 1px solid var(--line); border-radius: 8px; padding: 7px 13px; min-height: 36px; cursor: pointer; }
button:hover { background: light-dark(#eef2f5, #333a42); }
button.main { color: light-dark(#ffffff, #10242b); background: var(--accent); border-color: transparent; }
button.main:hover { filter: brightness(1.1); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none !important; }
@media (forced-colors: active) {
  button.main { border-color: ButtonText; }
  .finding, .clause { border: 1px solid CanvasText; }
}
`;
