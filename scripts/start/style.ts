/** The look of out/index.html, light and dark. */
export const style = `
:root { color-scheme: light dark; --ink: #17202b; --soft: #667085; --line: #e3e7ed; --paper: #fff; --ground: #f5f6f8;
  --good: #0f7b4f; --good-ground: #e5f5ec; --bad: #b42318; --bad-ground: #fdeceb; --soft-ground: #eef1f5; --warm: #d98b06; --warm-ground: #fdf1dc; --warm-ink: #93580a; --calm: #78b59a }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaf0; --soft: #98a2b3; --line: #2a3240; --paper: #161c26; --ground: #0e131a;
  --good: #57d6a0; --good-ground: #10301f; --bad: #ff8a80; --bad-ground: #3a1715; --soft-ground: #222b38; --warm: #f0b03f; --warm-ground: #38290f; --warm-ink: #f2bd62; --calm: #2f7d5f } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 system-ui, sans-serif }
main { max-width: 62rem; margin: 0 auto; padding: 3rem 1.25rem 5rem }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .75rem; letter-spacing: -.02em }
h2 { font-size: 1.15rem; margin: 2.75rem 0 .75rem }
h4 { font-size: .95rem; margin: 1.25rem 0 .25rem }
p { margin: .35rem 0 }
small, .soft, em, .kicker, .time, .legend { color: var(--soft); font-style: normal }
.kicker { margin: 0; font-size: .85rem }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .7rem 2rem; margin: 1.25rem 0 0 }
dt { font-size: .8rem; color: var(--soft) }
dd { margin: 0; line-height: 1.35 }
.chip { display: inline-block; border-radius: 999px; padding: .05rem .6rem; font-size: .8rem; font-weight: 600; white-space: nowrap;
  background: var(--soft-ground); color: var(--soft) }
.chip.good { background: var(--good-ground); color: var(--good) }
.chip.warm { background: var(--warm-ground); color: var(--warm-ink) }
.chip.bad { background: var(--bad-ground); color: var(--bad) }
.step { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; margin: .5rem 0; overflow: hidden }
.step.wrong { border-color: var(--bad) }
.step > summary { display: flex; align-items: center; gap: .9rem; padding: .7rem 1rem; cursor: pointer; list-style: none }
.step > summary::-webkit-details-marker { display: none }
.step[open] > summary { border-bottom: 1px solid var(--line) }
.number { flex: none; width: 1.7rem; height: 1.7rem; line-height: 1.7rem; border-radius: 50%; text-align: center; font-size: .8rem;
  background: var(--soft-ground); font-variant-numeric: tabular-nums }
.name { flex: 1; font-weight: 600; min-width: 0 }
.name small { display: block; font-weight: 400 }
.time { flex: none; width: 4.5rem; text-align: right; font-variant-numeric: tabular-nums; font-size: .85rem }
.body { padding: .5rem 1rem 1rem }
.proofs { list-style: none; padding: 0; margin: .5rem 0 }
.proofs li { margin: .4rem 0 }
.finding { color: var(--soft); font-size: .88rem; margin: .15rem 0; overflow-wrap: anywhere }
.fault { color: var(--bad); font-weight: 600; overflow-wrap: anywhere }
.scroll { overflow-x: auto; margin: .6rem 0 }
table { border-collapse: collapse; width: 100%; font-size: .88rem; background: var(--paper) }
th { text-align: left; font-weight: 600; color: var(--soft) }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
.inner > summary { cursor: pointer; color: var(--soft); font-size: .88rem; margin: .35rem 0 }
pre { background: var(--soft-ground); padding: .8rem 1rem; border-radius: 8px; overflow: auto; max-height: 26rem; font: 12.5px/1.5 ui-monospace, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere }
.files a { color: var(--soft); font-size: .85rem; margin-right: .75rem }
svg { width: 100%; height: auto; display: block }
svg text { font: 11px system-ui, sans-serif; fill: var(--soft) }
rect.answered { fill: var(--calm) } rect.failed { fill: var(--bad) } rect.unreachable { fill: var(--warm) } rect.waiting { fill: var(--bad-ground) }
.mark { stroke: var(--line) }
.legend i { display: inline-block; width: .7rem; height: .7rem; border-radius: 2px; margin: 0 .3rem 0 .9rem }
.legend i.answered { background: var(--calm) } .legend i.failed { background: var(--bad) } .legend i.unreachable { background: var(--warm) } .legend i.waiting { background: var(--bad-ground) }
`
