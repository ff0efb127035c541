// smoke: what keeps a probe from being asked, in words. Pure.

export const notAHeaderValue = (who: string, header: string, variable: string): string =>
  `${who} can't send the header ${header}: ${variable} holds a line break or another sign that no header may have`

export const bodyNeedsPost = (name: string): string => `Probe '${name}' has a body, which needs 'method: POST'`

export const severalHosts = (name: string, variable: string): string =>
  `Probe '${name}' asks one host, and ${variable} names several hosts: give it a URL with the one to ask, or a probe for each`
