// How the policy page looks: light and dark, on screen and on paper. No font, picture or script is fetched.
#pragma once

namespace postvett::command {

inline constexpr const char* policy_style = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1d2530; --quiet: #5a6472; --line: #e2dfd8; --link: #1f5f8b; --accent: #2f6f6a;
  --good: #1e6b45; --good-ground: #e9f5ee; --info: #4a5a6a; --info-ground: #edf1f4; --tip: #7a5a00; --tip-ground: #fdf3d3;
  --caution: #94420a; --caution-ground: #fdebdc; --serious: #9d1f2f; --serious-ground: #fbe6e8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --card: #1c2229; --ink: #e6e9ed; --quiet: #a0abb8; --line: #303944; --link: #8cc4ef; --accent: #7cc5bd;
    --good: #8fd6ae; --good-ground: #17332a; --info: #b4c2d0; --info-ground: #27313b; --tip: #ecc96a; --tip-ground: #37300f;
    --caution: #f5ae77; --caution-ground: #3b2513; --serious: #f6a0aa; --serious-ground: #41191f;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.page { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem 5rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
.mast { padding: 3.5rem 0 2rem; border-bottom: 1px solid var(--line); }
.kicker { margin: 0 0 .5rem; color: var(--accent); font-weight: 600; letter-spacing: .02em; }
h1 { margin: 0; font-size: clamp(2rem, 5vw, 3rem); letter-spacing: -.02em; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.75rem 0 0; }
.facts dt { color: var(--quiet); font-size: .85rem; }
.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.notice { margin: 1.5rem 0 0; padding: .75rem 1rem; border-radius: 8px; background: var(--tip-ground); color: var(--tip); font-weight: 600; }
.columns { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 3rem; align-items: start; }
nav { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; margin-top: 2.5rem; font-size: .95rem; }
nav h2 { margin: 0 0 .5rem; font-size: .85rem; color: var(--quiet); font-weight: 600; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav ul ul { margin: .1rem 0 .4rem; padding-left: .9rem; border-left: 2px solid var(--line); }
nav a { display: block; padding: .2rem 0; color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
main > section { margin-top: 2.5rem; scroll-margin-top: 1rem; }
main > section > h2 { margin: 0 0 .5rem; font-size: 1.6rem; letter-spacing: -.01em; }
.intro { margin: 0 0 1.25rem; color: var(--quiet); max-width: 44rem; }
.how { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; padding: 0; list-style: none; counter-reset: step; }
.how li { counter-increment: step; padding: 1rem 1.15rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.how li::before { content: counter(step); display: block; margin-bottom: .35rem; color: var(--accent); font-weight: 700; }
.topic { margin-top: 2.25rem; scroll-margin-top: 1rem; }
.topic > h3 { margin: 0 0 .9rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; }
.rule { margin: 0 0 1rem; padding: 1.15rem 1.35rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; scroll-margin-top: 1rem; }
.rule > header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .4rem 1rem; align-items: baseline; }
.rule h4, .rule h3 { margin: 0; font-size: 1.1rem; }
.badge { padding: .1rem .65rem; border-radius: 99px; font-size: .82rem; font-weight: 600; white-space: nowrap; background: var(--info-ground); color: var(--info); }
.protect .badge { background: var(--good-ground); color: var(--good); }
.tip .badge { background: var(--tip-ground); color: var(--tip); }
.caution .badge { background: var(--caution-ground); color: var(--caution); }
.serious .badge { background: var(--serious-ground); color: var(--serious); }
.off { opacity: .8; }
.rule p { margin: .6rem 0 0; max-width: 46rem; }
.clause { margin: .85rem 0 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--accent); }
.clause p { margin: 0; font-family: Georgia, "Times New Roman", serif; font-size: 1.05rem; }
.clause footer { margin-top: .2rem; color: var(--quiet); font-size: .88rem; }
.label { font-weight: 600; }
.quiet { color: var(--quiet); font-size: .9rem; }
details { margin-top: .8rem; }
summary { cursor: pointer; color: var(--link); font-weight: 600; width: fit-content; }
.examples { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 0 2rem; margin-top: .4rem; }
.examples .label { margin: .5rem 0 .2rem; font-size: .9rem; }
.examples ul { margin: 0; padding-left: 1.2rem; }
.examples li { margin: .25rem 0; white-space: pre-line; overflow-wrap: anywhere; }
.flag .label { color: var(--caution); }
.pass .label { color: var(--good); }
.meta { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; color: var(--quiet); font-size: .82rem; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, monospace; font-size: .92em; overflow-wrap: anywhere; }
.list { border-top: 1px solid var(--line); padding: .6rem 0; margin: 0; scroll-margin-top: 1rem; }
.list summary { width: auto; }
.list summary span { color: var(--quiet); font-weight: 400; }
.words { columns: 14rem; column-gap: 2rem; margin: .6rem 0 .4rem; padding: 0; list-style: none; font-size: .95rem; }
.words li { break-inside: avoid; overflow-wrap: anywhere; }
.made { overflow-x: auto; }
table { border-collapse: collapse; }
td, th { padding: .3rem 1.5rem .3rem 0; text-align: left; vertical-align: top; }
@media (max-width: 56rem) {
  .columns { display: block; }
  nav { position: static; max-height: none; padding: 1rem 1.15rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
  .mast { padding-top: 2rem; }
}
@media (forced-colors: active) { .badge { border: 1px solid; } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --line: #bbb; --link: #000; }
  body { font-size: 10.5pt; }
  .page { max-width: none; padding: 0; }
  .columns { display: block; }
  nav { position: static; max-height: none; border: 0; padding: 0; }
  .rule, .how li { break-inside: avoid; }
  .badge { border: 1px solid currentColor; background: none !important; }
  details::details-content { content-visibility: visible; height: auto; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
}
)css";

}  // namespace postvett::command
