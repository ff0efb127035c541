// core: replaces secrets in text by `***`, also in base64, URL and JSON encoding. Pure.

/** Replaces every secret in a text, also in the forms that it takes on its way: base64, URL and JSON encoding. */
export type Redact = (text: string) => string

const forms = (secret: string): readonly string[] => {
  const bytes = new TextEncoder().encode(secret)
  const base64 = btoa(String.fromCharCode(...bytes))
  return [
    secret,
    base64,
    base64.replace(/={1,2}$/, ''),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]
}

/** Secrets under four characters would blank half of every text and are not secret: they are left alone. */
export const redactor = (secrets: readonly string[]): Redact => {
  const needles = [
    ...new Set(
      secrets
        .flatMap((secret) => [secret, ...secret.split('\n')])
        .map((secret) => secret.trim())
        .filter((secret) => secret.length >= 4)
        .flatMap(forms),
    ),
  ].sort((a, b) => b.length - a.length)
  return (text) => needles.reduce((redacted, needle) => redacted.replaceAll(needle, '***'), text)
}
