// cli: which repository, on which server, the URL of a remote names. Pure.

/** `owner/name` of any form of URL that git takes. */
export const repositoryOf = (url: string | null): string | null =>
  /[:/]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url ?? '')?.[1] ?? null

/** The server, without name, password and port of the URL; null: a folder, or nothing that git takes over a network. */
export const hostOf = (url: string | null): string | null => {
  const text = url ?? ''
  if (/^(?:https?|ssh|git):\/\//.test(text)) return URL.canParse(text) ? new URL(text).hostname.toLowerCase() : null
  return /^(?:[\w.-]+@)?([\w.-]{2,}):(?!\/\/)[^\\]/.exec(text)?.[1]?.toLowerCase() ?? null
}
