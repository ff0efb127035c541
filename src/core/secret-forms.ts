// core: the forms that a secret takes on its way: URL, JSON, base64 at every offset, hex. Pure.

/** One text to look for. `cut`: a piece from its beginning or up to its end gives it away too. */
export interface Needle {
  readonly text: string
  readonly cut: boolean
}

/** `encodeURIComponent` throws for half of a surrogate pair. */
const urlForms = (secret: string): readonly string[] => {
  const component = encodeURIComponent(secret.toWellFormed())
  const form = new URLSearchParams({ x: secret }).toString().slice(2)
  return [component, form].flatMap((text) => [text, text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())])
}

const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/**
 * Base64 reads three bytes at a time, so what a secret looks like depends on where it begins: of each beginning the
 * signs that the secret alone decides.
 */
const base64Forms = (bytes: Uint8Array): readonly string[] => {
  const whole = base64Of(bytes)
  const inside = [0, 1, 2].map((offset) => {
    const text = base64Of(Uint8Array.of(...Array.from({ length: offset }, () => 0), ...bytes))
    return text.slice([0, 2, 3][offset], Math.floor(((offset + bytes.length) * 8) / 6))
  })
  return [whole, ...inside].flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')])
}

const hexForms = (bytes: Uint8Array): readonly string[] => {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
  const lower = hex.join('')
  return [lower, lower.toUpperCase()]
}

/**
 * Does a beginning of it say something? Of an address, a sentence or a list of settings it does not: `postgres://app`
 * and `Server=db` stand in many texts.
 */
const isOneWord = (secret: string): boolean => !/[\s;,]|:\/\/|^\w+[=:]/.test(secret)

/** Everything to look for when a secret may not be shown. */
export const formsOf = (secret: string): readonly Needle[] => {
  const cut = isOneWord(secret)
  const bytes = new TextEncoder().encode(secret)
  const plain = [secret, JSON.stringify(secret).slice(1, -1), ...urlForms(secret)]
  const coded = [...base64Forms(bytes), ...hexForms(bytes)].filter((text) => text.length >= 6)
  return [...new Set([...plain, ...coded])].map((text) => ({ text, cut }))
}
