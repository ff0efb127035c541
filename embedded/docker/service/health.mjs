import http from 'node:http'

// The image's health check: exit code 0 or 1, and a word on why.
const { HOST = '127.0.0.1', PORT = '0' } = process.env

http
  .get({ host: HOST, port: Number(PORT), path: '/health', timeout: 3_000 }, (response) => {
    console.log(`/health answers ${response.statusCode}`)
    process.exit(response.statusCode === 200 ? 0 : 1)
  })
  .on('error', (error) => {
    console.log(error.message)
    process.exit(1)
  })
