/** Everything a stage may do to the outside world. The real one is io/disk.ts; the core never sees more than this. */

/** Paths are relative to the project and use `/`. */
export interface Effects {
  /** All files under a folder, in code-unit order; none where the folder does not exist. */
  list(folder: string): string[]
  exists(path: string): boolean
  read(path: string): Uint8Array
  /** The content of a file in order, a piece at a time, for files that grow with the number of statements. */
  pieces(path: string): Iterable<Uint8Array>
  /** The contents of many files in the order asked for, with a bounded number of open files. */
  readMany(paths: readonly string[]): Promise<Uint8Array[]>
  /** Writes one file whole or not at all; a file that already holds the content is left alone. */
  write(path: string, content: string | Uint8Array): void
  /** The same of a text that is made while it is written. */
  writePieces(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void>
  /** Puts a folder in place whole or not at all: afterwards it holds exactly these files. */
  replaceFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void>
  /** SHA-256 in hexadecimal. */
  sha256(content: string | Uint8Array): string
  /** Outlines of the world for maps (TopoJSON). */
  outlines(): unknown
  /** Hash of the program itself, so that a changed rule re-reads what it could change. */
  readonly codeVersion: string
  /** Tells how far a stage is. */
  progress(label: string, done: number, total: number): void
  /** Tells something that does not stop the run. */
  note(message: string): void
}
