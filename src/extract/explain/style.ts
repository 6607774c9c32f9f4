/** How the page looks. Colours are those of Okabe and Ito (2008), which colour-blind readers tell apart; each kind has a line of its own. */

const LIGHT = `
--paper:#fdfdfb; --ink:#1b1b1b; --faint:#5c5c5c; --edge:#d9d9d4; --card:#ffffff;
--casualty:#b34700; --event:#00568f; --agreement:#8f3d72; --person:#00694e; --speech:#8a8a80; --unused:#7a6200;`

const DARK = `
--paper:#16181b; --ink:#ececec; --faint:#a9adb3; --edge:#3a3e44; --card:#1e2125;
--casualty:#ff9a5c; --event:#78bdf0; --agreement:#e3a0ca; --person:#4fd0a8; --speech:#8d939b; --unused:#e8d05a;`

const LINES: Record<string, string> = {
  casualty: 'solid 3px',
  event: 'double 3px',
  agreement: 'dashed 2px',
  person: 'solid 1px',
  unused: 'wavy 1px',
}

const kindRules = Object.entries(LINES)
  .map(
    ([kind, line]) =>
      `article .${kind}, .legend .${kind} { color: var(--${kind}); text-decoration: underline ${line}; text-underline-offset: 3px }
.card.${kind} { border-left-color: var(--${kind}) } h2.${kind}, .card.${kind} h3 a { color: var(--${kind}) }`,
  )
  .join('\n')

export const STYLE_SHEET = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 Georgia, 'Times New Roman', serif }
header { padding: 1.2rem 2rem; border-bottom: 1px solid var(--edge) }
h1 { font-size: 1.3rem; margin: 0 0 .4rem } h2 { font-size: 1.05rem; margin: 1.4rem 0 .5rem } h3 { font-size: 1rem; margin: 0 }
small, dt, footer { color: var(--faint) } dt::after { content: ':\\00a0' }
dl { margin: .2rem 0; font-size: .88rem } dl div { display: inline-flex; margin-right: 1rem; flex-wrap: wrap } dd { margin: 0 }
header, aside { font-family: system-ui, sans-serif }
.legend { margin: .5rem 0 0; font-size: .9rem } .legend span { margin-right: 1.2rem }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(20rem, 34rem); gap: 2rem; padding: 1.2rem 2rem }
article { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 42rem; font-size: 1.05rem; line-height: 1.9 }
article a { text-decoration-skip-ink: none }
article .speech, .legend .speech { background: color-mix(in srgb, var(--speech) 16%, transparent) }
.card { background: var(--card); border: 1px solid var(--edge); border-left: 4px solid var(--speech); border-radius: 4px; padding: .6rem .8rem; margin: .5rem 0 }
.card h3 a { text-decoration: none } .card:target, article span:target + * { outline: 3px solid var(--event); outline-offset: 2px }
blockquote { margin: .4rem 0 0; padding-left: .7rem; border-left: 2px solid var(--edge); font-family: Georgia, serif; overflow-wrap: anywhere }
blockquote footer { font: .8rem/1.4 system-ui, sans-serif }
.warning { margin: .2rem 0; font-size: .88rem; font-weight: 600 } .warning::before { content: '⚠ ' }
${kindRules}
article .label { font: 600 .68rem/1 system-ui, sans-serif; vertical-align: super; margin-left: 2px; text-decoration: none !important }
article .label.speech { color: var(--speech); background: none }
.card.speech h3 a { color: inherit }
@media (max-width: 60rem) { main { grid-template-columns: 1fr; padding: 1rem } header { padding: 1rem } }
@media print { main { display: block } .card { break-inside: avoid } }
`
