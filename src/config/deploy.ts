// config: the schema of `deploy:` in an environment: command, compose, swarm or kubernetes.
import { z } from 'zod'
import { duration } from '../core/options/scalars.ts'
import { insideFromRoot, programAndArguments, programTimeout, runByBash } from '../core/words.ts'

/** `deploy:` of an environment, one way each. What they mean together is read by src/config/target.ts. */

/** A path in the checkout, never an option of the program that is given it. */
const insideCheckout = z
  .string()
  .min(1)
  .max(500)
  .refine((path) => !/^[-/~]|\0|\\/.test(path) && !path.split('/').includes('..'), {
    error: insideFromRoot,
  })

/** `./scripts/deploy.sh` (no shell: split at blanks), or the argv itself, or an object. */
const command = z.union([
  z.string().min(1),
  z.array(z.string()).min(1),
  z.strictObject({
    run: z.union([z.string().min(1), z.array(z.string()).min(1)]).meta({ description: programAndArguments }),
    shell: z.literal('bash').optional().meta({ description: runByBash }),
    directory: z.string().min(1).optional().meta({ description: 'folder to start in, from the root of the checkout' }),
    timeout: duration.prefault('30m').meta({ description: programTimeout }),
    'restore-files': z
      .array(insideCheckout)
      .max(100)
      .optional()
      .meta({ description: 'what a restore takes of the old release, files and folders; without it everything' }),
    'needs-build': z.boolean().default(false).meta({
      description: 'earlier steps of the workflow build what the program ships, so a restore needs a recorded artifact',
    }),
  }),
])

const files = z.union([insideCheckout, z.array(insideCheckout).min(1).max(10)])

const dockerHost = z
  .string()
  .regex(/^(?:(?:ssh|tcp):\/\/(?:[\w.][\w.-]*@)?(?:\w[\w.-]*|\[[0-9a-fA-F:]+\])(?::\d+)?|unix:\/\/\/[^\s]+)$/, {
    error: 'must be `ssh://user@host`, `tcp://host:port` or `unix:///path`, without a password',
  })

// https://github.com/compose-spec/compose-spec/blob/main/spec.md: names of projects and of services.
const project = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, {
  error: 'must begin with a small letter or a digit and go on with these, `-` and `_`',
})
const service = z.string().regex(/^[a-zA-Z0-9][\w.-]*$/, { error: 'is no name that a service can have' })

const compose = z.strictObject({
  file: files.meta({ description: 'the compose file in the checkout of the release, or several, later ones override' }),
  project: project.meta({ description: 'the name of the project: what runs under it is replaced' }),
  services: z.array(service).max(50).default([]).meta({ description: 'only these and what they depend on' }),
  scale: z
    .record(service, z.int().min(0).max(1000))
    .default({})
    .meta({ description: 'how many containers of a service there are to be' }),
  timeout: duration.prefault('10m').meta({ description: 'everything must run and be healthy within this time' }),
  host: dockerHost.optional().meta({ description: 'the Docker engine, such as `ssh://deploy@host`; else DOCKER_HOST' }),
})

const swarm = z.strictObject({
  file: files.meta({ description: 'the compose file in the checkout of the release, or several, later ones override' }),
  stack: service.meta({ description: 'the name of the stack: services that the file no longer names are removed' }),
  timeout: duration.prefault('10m').meta({ description: 'every service must have converged within this time' }),
  host: dockerHost.optional().meta({ description: 'a manager, such as `ssh://deploy@host`; else DOCKER_HOST' }),
})

// https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
const objectName = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/, {
  error: 'is no name that Kubernetes would take; use small letters, digits, `-` and `.`',
})
const workload = z.string().regex(/^(?:deployment|statefulset|daemonset)\/[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/, {
  error: 'must be `deployment/<name>`, `statefulset/<name>` or `daemonset/<name>`',
})

const kubernetes = z.strictObject({
  namespace: objectName.meta({ description: 'where the workload is' }),
  workload: workload.meta({ description: 'what is rolled out, such as `deployment/api`' }),
  container: objectName.meta({ description: 'whose image is set' }),
  image: z
    .string()
    .regex(/^[\w$][^\s]*$/, { error: 'is no name of an image' })
    .meta({
      description: 'the image; `${NAME}` is a variable of the step; without tag and digest the commit is the tag',
    }),
  context: z
    .string()
    .regex(/^\w\S*$/, { error: 'is no name of a context' })
    .optional()
    .meta({ description: 'of the kubeconfig; else its current one' }),
  kustomize: insideCheckout
    .optional()
    .meta({ description: 'a folder with a kustomization that is applied as a whole' }),
  timeout: duration.prefault('10m').meta({ description: 'the rollout must be done within this time' }),
  'on-failure': z
    .enum(['leave', 'undo'])
    .default('leave')
    .meta({ description: '`undo` returns to the revision before at once (`kubectl rollout undo`)' }),
})

/** The ways to deploy, of which an environment has one. */
export const deployOptions = z
  .strictObject({
    command: command
      .optional()
      .meta({ description: 'the program that deploys: text (split at blanks, no shell), a list, or a mapping' }),
    compose: compose.optional().meta({ description: 'Docker Compose; docs/targets.md' }),
    swarm: swarm.optional().meta({ description: 'a Docker Swarm stack; docs/targets.md' }),
    kubernetes: kubernetes.optional().meta({ description: 'a workload of a Kubernetes cluster; docs/targets.md' }),
  })
  .refine((deploy) => Object.values(deploy).filter((way) => way !== undefined).length <= 1, {
    error: 'has more than one way to deploy; keep one',
  })
