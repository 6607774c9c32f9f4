/** `casus schemas`: writes schemas/*.schema.json from the model. */
import { schemaFiles } from '../publish/index.js'
import { type GlobalOptions, openProject } from './context.js'

export async function schemas(options: GlobalOptions): Promise<void> {
  const fx = openProject(options)
  const files = schemaFiles()
  for (const [name, text] of files) fx.write(`schemas/${name.replace(/^schemas\//, '')}`, text)
  process.stdout.write(`schemas: ${files.size} files\n`)
}
