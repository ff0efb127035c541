/** As GitHub encodes files: sixty signs a line. */
export function base64Lines(content: Buffer): string {
  return content.toString('base64').replaceAll(/.{1,60}/g, '$&\n')
}
