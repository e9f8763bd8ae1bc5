import { filesByHead } from "../../files-by-head.ts";
import { bufferOf, firstByte } from "../../head-bytes.ts";
import type { ImportFormat } from "../../import-format.ts";

/** An export of Ghost, in one file or several. Its reader is loaded once there is one. */
export const ghostFormat: ImportFormat = {
  name: "ghost",
  title: "a Ghost export",
  origin: "archive",
  recognises: (input) => filesByHead(input, isExport),
  read: async function* (files, context) {
    const { readExport } = await import("./export.ts");
    yield* readExport(files, context);
  },
};

/** Returns true for JSON that begins as exports do: with `db`, or with `meta` and `data`. */
function isExport(head: Uint8Array): boolean {
  if (firstByte(head) !== 0x7b) return false;
  const text = bufferOf(head).toString("utf8");
  return (
    /^\ufeff?\s*\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"\s*:/.test(text) ||
    /^\ufeff?\s*\{\s*"meta"\s*:\s*\{[^{}]*"exported_on"/.test(text) ||
    /^\ufeff?\s*\{\s*"data"\s*:\s*\{\s*"\w+"\s*:\s*\[/.test(text)
  );
}
