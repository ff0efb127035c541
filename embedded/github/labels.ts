import { nodeId, type World } from './world.ts'

/** A label; one that nobody made yet is made by its first use, as with push access on GitHub. */
export function renderLabel(world: World, name: string): unknown {
  const id = world.store.labels.get(name) ?? world.store.nextId()
  world.store.labels.set(name, id)
  return {
    id,
    node_id: nodeId('Label', id),
    url: `${world.repoApi}/labels/${encodeURIComponent(name)}`,
    name,
    description: '',
    color: 'ededed',
    default: false,
  }
}
