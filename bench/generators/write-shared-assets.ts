import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { corpusPublication } from "../corpus/corpus-publication.ts";
import { writeTextFiles } from "../corpus/write-text-files.ts";
import { repository } from "./repository.ts";

const styles = join(repository, "layouts", "styles");

/** All of Dateline's own styles as one sheet, so that every generator has the same to hand out. */
const styleSheet = (): string =>
  readFileSync(join(styles, "site.css"), "utf8").replace(/@import "([^"]+)";/g, (_, name: string) =>
    readFileSync(join(styles, name), "utf8"),
  );

const manifest = (): string => {
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
};

/** Gives a site the icons and the style sheet that Dateline's has: the folders are relative to the site's. */
export const writeSharedAssets = (
  folder: string,
  places: { readonly icons: string; readonly styles: string },
): void => {
  cpSync(join(repository, "public"), join(folder, places.icons), { recursive: true });
  writeTextFiles(folder, [
    { path: `${places.icons}/site.webmanifest`, text: manifest() },
    { path: `${places.styles}/site.css`, text: styleSheet() },
  ]);
};
