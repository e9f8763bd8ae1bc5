import type { ImportFormat, ImportInput, InputFile } from "../../import-format.ts";
import { isConfig, isData } from "./site-files.ts";

/** Sites of Eleventy, and folders of posts with its data. Their reader is loaded once there is one. */
export const eleventyFormat: ImportFormat = {
  name: "eleventy",
  title: "an Eleventy site",
  origin: "archive",
  recognises,
  read: async function* (files, context) {
    const { readEleventy } = await import("./eleventy.ts");
    yield* readEleventy(files, context);
  },
};

async function recognises({ files }: ImportInput): Promise<readonly InputFile[]> {
  if (files.some(({ path }) => isConfig(path) || isData(path))) return files;
  const settings = files.find(({ path }) => /^(?:[^/]+\/)?package\.json$/.test(path));
  if (settings === undefined) return [];
  const text = new TextDecoder().decode(await settings.head());
  return /"(?:@11ty\/eleventy|@awesome\.me\/buildawesome)"\s*:/.test(text) ? files : [];
}
