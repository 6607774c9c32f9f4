/**
 * A ZIP archive whose bytes depend on nothing but its files and a date: entries in code-unit order, stored without
 * compression (what zlib makes of the same bytes changes from version to version), UTF-8 names.
 * Format: PKWARE APPNOTE 6.3.10, the parts without encryption, ZIP64 and data descriptors.
 */
import { joinBytes } from './formats/batches.js'
import { bytesOf, type Files } from './release.js'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Names are UTF-8. */
const FLAGS = 0x0800
const VERSION = 20
/** Regular file that everyone may read, made on Unix. */
const MODE = 0o100644 << 16

/** The archive, every path under `folder/`. `date` is YYYY-MM-DD, from 1980 on; files together at most 4 GiB. */
export function zip(folder: string, files: Files, date: string): Uint8Array {
  const stamp = dosDate(date)
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const path of [...files.keys()].sort()) {
    const name = new TextEncoder().encode(`${folder}/${path}`)
    const content = bytesOf(files.get(path) as string | Uint8Array)
    const common = [
      u16(FLAGS),
      u16(0),
      u16(0),
      u16(stamp),
      u32(crc32(content)),
      u32(content.length),
      u32(content.length),
      u16(name.length),
      u16(0),
    ]
    const local = joinBytes([u32(LOCAL), u16(VERSION), ...common, name])
    directory.push(
      joinBytes([
        u32(CENTRAL),
        u16((3 << 8) | VERSION),
        u16(VERSION),
        ...common,
        u16(0),
        u16(0),
        u16(0),
        u32(MODE),
        u32(offset),
        name,
      ]),
    )
    parts.push(local, content)
    offset += local.length + content.length
  }
  const central = joinBytes(directory)
  const end = [
    u32(END),
    u16(0),
    u16(0),
    u16(directory.length),
    u16(directory.length),
    u32(central.length),
    u32(offset),
    u16(0),
  ]
  return joinBytes([...parts, central, ...end])
}

/** The files of an archive that `zip` made, by path under its folder. Throws where it is another kind of archive. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files = new Map<string, Uint8Array>()
  let at = 0
  while (view.getUint32(at, true) === LOCAL) {
    const [method, crc, size, length, extra] = [
      view.getUint16(at + 8, true),
      view.getUint32(at + 14, true),
      view.getUint32(at + 18, true),
      view.getUint16(at + 26, true),
      view.getUint16(at + 28, true),
    ]
    if (method !== 0) throw new Error('the archive is compressed; casus makes archives without compression')
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + length))
    const start = at + 30 + length + extra
    const content = bytes.subarray(start, start + size)
    if (crc32(content) !== crc) throw new Error(`${name} is damaged: its checksum does not fit`)
    files.set(name.slice(name.indexOf('/') + 1), content)
    at = start + size
  }
  return files
}

/** Midnight is all that the time field ever holds, so only the day is made. */
function dosDate(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  return ((year - 1980) << 9) | (month << 5) | day
}

function u16(value: number): Uint8Array {
  const bytes = new Uint8Array(2)
  new DataView(bytes.buffer).setUint16(0, value, true)
  return bytes
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}

const TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i
  for (let k = 0; k < 8; k++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let i = 0; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
