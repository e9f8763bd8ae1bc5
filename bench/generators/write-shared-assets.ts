import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { corpusPublication } from "../corpus/corpus-publication.ts";
import { writeTextFiles } from "../corpus/text-files.ts";
import { repository } from "./repository.ts";

const styles = join(repository, "layouts", "styles");

/** Gives a site the icons and the style sheet of Dateline's site. `folders` are relative to its folder. */
export function writeSharedAssets(
  folder: string,
  folders: { readonly icons: string; readonly styles: string },
): void {
  cpSync(join(repository, "public"), join(folder, folders.icons), { recursive: true });
  writeTextFiles(folder, [
    { path: `${folders.icons}/site.webmanifest`, text: manifest() },
    { path: `${folders.styles}/site.css`, text: styleSheet() },
  ]);
}

/** Returns all of Dateline's styles as one sheet, so that every generator publishes the same. */
function styleSheet(): string {
  return readFileSync(join(styles, "site.css"), "utf8").replace(/@import "([^"]+)";/g, (_, name: string) =>
    readFileSync(join(styles, name), "utf8"),
  );
}

function manifest(): string {
  const { name, description } = corpusPublication;
  const icons = [192, 512].map((size) => ({
    src: `/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
  }));
  return JSON.stringify(
    { name, description, lang: "en", start_url: "/", display: "browser", icons },
    null,
    2,
  );
}
