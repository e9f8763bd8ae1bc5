import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageOf } from "../../pages/page.ts";
import { pageOf } from "../../pages/pageOf.ts";
import { pathsBelow } from "../pathsBelow.ts";
import { assetName } from "./assetName.ts";

/** A browser script, and the name by which layouts ask for it: theme for theme.js. */
export interface ScriptPage {
  readonly name: string;
  readonly page: PageOf<"script">;
}

const scriptPage = (folder: string, file: string): ScriptPage => {
  const code = readFileSync(join(folder, file), "utf8");
  const name = file.slice(0, -".js".length);
  const page = pageOf(
    { kind: "script", url: `/assets/${assetName(name, code, "js")}`, source: `the script ${name}` },
    { view: () => ({ code }), basis: () => [code] },
  );
  return { name, page };
};

/** The browser scripts of the layouts, each a file of its own that is named by its content. */
export const scriptPages = (folder: string): readonly ScriptPage[] =>
  existsSync(folder)
    ? pathsBelow(folder, (entry) => entry.isFile() && entry.name.endsWith(".js")).map((file) =>
        scriptPage(folder, file),
      )
    : [];
