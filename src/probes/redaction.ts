/** A secret and what it becomes on its way through URLs, JSON and basic authentication. */
const formsOf = (secret: string): readonly string[] => {
  const parts = [secret, ...secret.split(/\s+/)]
  const decoded = parts.flatMap((part) => {
    const text = Buffer.from(part, 'base64').toString('utf8')
    return /^[\x20-\x7e]{6,}$/.test(text) && Buffer.from(text).toString('base64') === part
      ? [text, ...text.split(':')]
      : []
  })
  return [...parts, ...decoded].flatMap((part) => [
    part,
    encodeURIComponent(part),
    JSON.stringify(part).slice(1, -1),
    Buffer.from(part).toString('base64'),
    Buffer.from(part).toString('base64url'),
  ])
}

/** Replaces secrets, in all derived forms, by `***`. Words of fewer than four letters would blot out ordinary text. */
export const redact = (text: string, secrets: readonly string[]): string => {
  const forms = [...new Set(secrets.flatMap(formsOf))].filter((form) => form.length >= 4)
  return forms.sort((a, b) => b.length - a.length).reduce((masked, form) => masked.replaceAll(form, '***'), text)
}
