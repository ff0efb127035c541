// core: words that are never a secret, whatever variable holds them: blanking them would blank every text. Pure.

const words = new Set(
  `true false null none yes no on off enabled disabled enable disable default auto always never required optional
  production staging development preview testing test tests prod stage dev local localhost global
  main master trunk develop latest stable release edge canary
  postgres postgresql mysql mariadb mongodb redis rabbitmq kafka elasticsearch sqlite database
  admin administrator root user username guest nobody anonymous system service
  password passwd secret secrets token tokens apikey api-key api_key credential credentials key keys changeme change-me example
  basic bearer digest authorization cookie session strict private public internal
  read write none-given not-set unset undefined inherit redacted masked hidden github actions ubuntu-latest
  debug info warning error notice silent verbose`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** `production`, `8080`, `1.25`, `true`: nothing that anybody would have to guess. */
export const isOrdinary = (text: string): boolean => words.has(text.toLowerCase()) || /^[\d.,:]{1,7}$/.test(text)
