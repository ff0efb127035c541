/** Text that is HTML already; everything else is escaped when it is put into a page. */
export interface Html {
  readonly html: string
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Also control characters, which no page may hold: they are shown as their pictures (U+2400 and up). */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (sign) => String.fromCodePoint(0x2400 + (sign.codePointAt(0) ?? 0)))

export type Part = string | number | Html | null | readonly Part[]

const textOf = (part: Part): string => {
  if (part === null) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(textOf).join('')
}

/** html`<b>${anything}</b>`: what is put in is escaped unless it is Html itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((text, index) => text + textOf(parts[index] ?? null)).join(''),
})
