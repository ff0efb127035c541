const escape = (value) =>
  String(value).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign],
  )

const row = (item) => `
        <tr>
          <td>${escape(item.name)}</td>
          <td class="number">${item.quantity}</td>
          <td>${item.quantity <= item.reorderLevel ? '<span class="low">reorder</span>' : ''}</td>
        </tr>`

const style = `
  :root { color-scheme: light dark; --ink: #1c2430; --soft: #667085; --line: #e4e7ec; --paper: #fff; --ground: #f6f7f9; --low: #b54708 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e6e9ee; --soft: #98a2b3; --line: #2b3240; --paper: #171c25; --ground: #0f131a; --low: #fdb022 }
  }
  body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
  main { max-width: 42rem; margin: 3rem auto; padding: 0 1rem }
  h1 { font-size: 1.6rem; margin: 0 }
  p, footer { color: var(--soft) }
  table { width: 100%; border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: hidden }
  th, td { text-align: left; padding: .6rem 1rem; border-bottom: 1px solid var(--line) }
  tr:last-child td { border-bottom: 0 }
  th { font-size: .8rem; color: var(--soft); font-weight: 600 }
  .number { text-align: right; font-variant-numeric: tabular-nums }
  .low { color: var(--low); border: 1px solid; border-radius: 999px; padding: .05rem .55rem; font-size: .8rem }
  footer { font-size: .8rem; margin-top: 1rem }`

/** The web page. Everything that came from people is escaped. */
export const renderPage = (items, release) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="release" content="${escape(release.sha)}">
    <title>Inventory</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <h1>Inventory</h1>
      <p>${items.length} ${items.length === 1 ? 'item' : 'items'} in stock</p>
      <table>
        <thead><tr><th>Item</th><th class="number">Quantity</th><th></th></tr></thead>
        <tbody>${items.map(row).join('')}
        </tbody>
      </table>
      <footer>version ${escape(release.version)}, commit ${escape(release.sha.slice(0, 7))}</footer>
    </main>
  </body>
</html>
`
