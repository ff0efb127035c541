import type { ToolName } from '../ports/tools.ts'

/** One release of a program, as its publisher names it. */
export interface PinnedTool {
  readonly version: string
  /** Where the archives lie: `<base>/<file>`. */
  readonly base: string
  /** The one file of the archive that is taken out of it. */
  readonly member: string
  /** By `process.platform` and `process.arch`: the archive, and the SHA-512 that the publisher states for it. */
  readonly archives: Readonly<Record<string, { readonly file: string; readonly sha512: string }>>
}

/**
 * kubectl: the table "Client Binaries" of v1.36.2,
 * https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.36.md
 */
export const pinnedTools: Readonly<Record<ToolName, PinnedTool>> = {
  kubectl: {
    version: '1.36.2',
    base: 'https://dl.k8s.io/v1.36.2',
    member: 'kubernetes/client/bin/kubectl',
    archives: {
      'linux-x64': {
        file: 'kubernetes-client-linux-amd64.tar.gz',
        sha512:
          'bf3fa2fe065af663b944acdef42ab61a0062e01d325d60d756aaab22bb412addc2ffa77fdcb39de47560c5613a9bcd68e67ea83417626aefbe52db9cc76fde7d',
      },
      'linux-arm64': {
        file: 'kubernetes-client-linux-arm64.tar.gz',
        sha512:
          'ef798cdab3538164ecd6b3c1987c69e4094c14d3e88a31811964cd0b57536a4b488b0b9f37a4ad7139d25f1b73c019d2791f9e58017cce929bc0e8262484496d',
      },
      'darwin-x64': {
        file: 'kubernetes-client-darwin-amd64.tar.gz',
        sha512:
          '71ad2179e6cfbfc85b162da58b3ad7143ed94eba62185b23f4b02445b664b155db590aae4c56c5be04d9b9a1d460db2b5779536d9a1f0ff00b00b285fe141259',
      },
      'darwin-arm64': {
        file: 'kubernetes-client-darwin-arm64.tar.gz',
        sha512:
          '9cdf5cb41032a632ec9434f5b1ce11be71c4648860d658dc78e55837956f7df080f8d47b81f5c901eb4599722c2f5f967ef04922aad51e3a027a76731604b5d5',
      },
    },
  },
}
