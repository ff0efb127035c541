// core: which names of variables say that the value is a secret. Pure.

/** Anywhere in a name. */
const inside =
  /TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|API_?KEY|ROUTING_?KEY|ACCESS_?KEY|ACCOUNT_?KEY|WEBHOOK|KUBECONFIG|CONNECTION_?STR|CONN_?STR|DATABASE_URL|COOKIE/i

/** As a word of its own: `DB_PASS` and `SSH_KEY`, not `COMPASS` and `MONKEY`. */
const parts = new Set(
  'PASS PWD KEY KEYS AUTH BEARER JWT SESSION SIGNATURE SIG DSN CERT PEM PFX P12 SALT OTP TOTP MFA PIN SAS HMAC PAT CREDS CRED NETRC NPMRC PGPASS DOCKERCONFIGJSON DOCKERCONFIG SERVICEACCOUNT'.split(
    ' ',
  ),
)

/** The machine's own, and the runner's. */
const ofMachine =
  /^(?:PWD|OLDPWD|SSH_AUTH_SOCK|XAUTHORITY|DBUS_SESSION_\w+|XDG_SESSION_\w+|SESSION_MANAGER|DESKTOP_SESSION|GITHUB_(?!TOKEN$|PAT$)\w+|RUNNER_\w+)$/

/** With such an end a name says where or what something is. */
const harmless =
  /_(?:FILE|PATH|DIR|HOME|URI_TEMPLATE|NAME|ID|TTL|EXPIRY|EXPIRES|LENGTH|ALGORITHM|TYPE|MODE|ENABLED|PROVIDER|ISSUER|AUDIENCE|REGION|HOST|PORT|USER|USERNAME|TIMEOUT|VERSION)$/i

/** `dbPassword` and `DB_PASSWORD` are the same words. */
const partsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z\d]+/)

/** Also of one setting in a list of them, such as `Pwd` of a connection string. */
export const isSecretName = (name: string): boolean =>
  !harmless.test(name) && (inside.test(name) || partsOf(name).some((part) => parts.has(part)))

/** Of the step's environment, where `PWD` is a folder. */
export const isSecretVariable = (name: string): boolean => !ofMachine.test(name) && isSecretName(name)
