import type { ImportFormat, InputFile } from "../../import-format.ts";

/** An export of WordPress (WXR), in one file or several. Its reader is loaded once there is one. */
export const wordpressFormat: ImportFormat = {
  name: "wordpress",
  title: "a WordPress export",
  origin: "archive",
  recognises: async ({ files }) => {
    const found = await Promise.all(files.map(isExport));
    return files.filter((_, index) => found[index]);
  },
  read: async function* (files, context) {
    const { readExport } = await import("./export.ts");
    yield* readExport(files, context);
  },
};

/** Returns true for a feed with elements of WordPress's exports, whether it declares them or not. */
async function isExport(file: InputFile): Promise<boolean> {
  const bytes = await file.head();
  const text = Buffer.from(bytes).toString("latin1").replaceAll("\0", "");
  return /<rss[\s>]/.test(text) && /wordpress\.org\/export\/|<wp:wxr_version|<wp:post_type/.test(text);
}
