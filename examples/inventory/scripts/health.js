// The image's health check: exit code 0 or 1, and a word on why.
const url = `http://${process.env.HOST || '127.0.0.1'}:${process.env.PORT || 8080}/health`
const said = await fetch(url, { signal: AbortSignal.timeout(4_000) }).then(
  (response) => `${url} answers ${response.status}`,
  (error) => `${url}: ${error.cause?.message ?? error.message}`,
)
console.log(said)
process.exit(said.endsWith(' 200') ? 0 : 1)
