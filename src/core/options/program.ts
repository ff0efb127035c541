// core/options: a schema for an option that names a program; parses it to its argv.
import { z } from 'zod'
import { commandLineOf } from '../command-line.ts'

/** A program to its argv: text split at blanks (no shell), the argv itself, or a script for bash. */
export const program = z
  .union([
    z.string().min(1),
    z.array(z.string()).min(1),
    z.strictObject({ run: z.string().min(1), shell: z.literal('bash') }),
  ])
  .transform((given, context) => {
    const line = commandLineOf(given)
    if (line.ok) return line.argv
    context.addIssue({ code: 'custom', message: line.why })
    return z.NEVER
  })
