import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive. Its size may be told wrongly. */
interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly toldSize?: number;
}

/** Returns the bytes of a ZIP archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3). */
export const zipArchive = (entries: readonly ZipEntry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, toldSize } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const named = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(toldSize ?? bytes.length, 18);
    common.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, named, packed]);
    const made = Buffer.concat([
      Buffer.from("PK\u0001\u0002"),
      Buffer.from([20, 0]),
      common,
      Buffer.alloc(14),
    ]);
    made.writeUInt32LE(at, made.length - 4);
    directory.push(Buffer.concat([made, named]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
};
