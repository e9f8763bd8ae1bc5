import type { ImportFormat, ImportInput, InputFile } from "../../import-format.ts";
import { isSettings } from "./site-files.ts";

/** Sites of Hugo. Their reader is loaded once there is one. */
export const hugoFormat: ImportFormat = {
  name: "hugo",
  title: "a Hugo site",
  origin: "archive",
  recognises,
  read: async function* (files, context) {
    const { readHugo } = await import("./hugo.ts");
    yield* readHugo(files, context);
  },
};

async function recognises({ files }: ImportInput): Promise<readonly InputFile[]> {
  const paths = new Set(files.map(({ path }) => path));
  return files.some(({ path }) => isSettings(path, paths)) ? files : [];
}
