/** The files of a release, out of its folder or out of the archive that `casus release` made. */
import { readFolder, readInput } from '../io/input.js'
import { InputError } from '../model/problem.js'
import { unzip } from '../publish/zip.js'

/** Paths in the release and their bytes. `why` says what reads them. Throws InputError where there is neither folder nor archive. */
export function releaseFiles(path: string, why: string): Map<string, Uint8Array> {
  if (!path.endsWith('.zip')) return readFolder(path, why)
  const bytes = readInput(path)
  try {
    return unzip(bytes)
  } catch (error) {
    const what = `the archive cannot be read: ${(error as Error).message}`
    const cause = 'it is cut, damaged, or was not made by casus release'
    throw new InputError([{ file: path, what, why: cause, fix: 'fetch it again, or unpack it and name the folder' }])
  }
}
