// database: the sentences about a scratch server that lacks something. Pure.
import { sourceOfExtension, type ServerLack } from './server-lacks.ts'

const useService = (image: string): string =>
  `give the job a \`services:\` PostgreSQL (${image}) and name its address in 'database-url'`

const forExtension = (name: string): string => {
  const source = sourceOfExtension(name)
  if (source === null)
    return `The scratch server does not have the extension ${name}: install its package in a step before (Debian: \`postgresql-contrib\`, or its own \`postgresql-<version>-…\`), or ${useService('the image that production runs')}.`
  const { packaged, image } = source
  const install =
    packaged === null ? '' : `install \`postgresql-<version>-${packaged}\` in a step before (apt-get), or `
  return `The scratch server does not have ${name}: ${install}${useService(image === null ? 'the image that production runs' : `image \`${image}\``)}.`
}

/** What to do about something that the scratch server lacks. */
export const remedyForLack = ({ kind, name }: ServerLack): string => {
  const named = name ?? 'it'
  switch (kind) {
    case 'extension':
      return forExtension(named)
    case 'tablespace':
      return `Make the tablespace ${named} on a server of your own in a step before: ${useService('the image that production runs')}.`
    case 'locale':
      return `Install the locale ${named} on the runner in a step before (\`locale-gen\`), or ${useService('the image that production runs')}.`
    case 'role':
      return `Make the role ${named} on a server of your own in a step before (\`CREATE ROLE ${named}\`): ${useService('any image')}.`
    case 'right':
      return `It needs rights that a plain owner of a database does not have: ${useService('with a superuser')}.`
  }
}
