import { filesByHead } from "../../files-by-head.ts";
import { bufferOf } from "../../head-bytes.ts";
import type { ImportFormat } from "../../import-format.ts";

/** An export of WordPress (WXR), in one file or several. Its reader is loaded once there is one. */
export const wordpressFormat: ImportFormat = {
  name: "wordpress",
  title: "a WordPress export",
  origin: "archive",
  recognises: (input) => filesByHead(input, isExport),
  division: async () => (await import("./export.ts")).exportDivision,
};

/** Returns true for a feed with elements of WordPress's exports, whether it declares them or not. */
function isExport(head: Uint8Array): boolean {
  const text = bufferOf(head).toString("latin1").replaceAll("\0", "");
  return /<rss[\s>]/.test(text) && /wordpress\.org\/export\/|<wp:wxr_version|<wp:post_type/.test(text);
}
