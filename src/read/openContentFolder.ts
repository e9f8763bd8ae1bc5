import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Origin } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import { contentBytes } from "./contentBytes.ts";
import { decodedText } from "./decodedText.ts";
import { listContentFiles } from "./listContentFiles.ts";
import type { Outcome } from "./outcome.ts";
import { parsePublication } from "./parsePublication.ts";
import { parseYaml } from "./parseYaml.ts";
import { isText } from "./readingOf.ts";
import { wholeFile } from "./wholeFile.ts";

export interface ContentSource {
  /** The content folder as a person would type it. */
  readonly folder: string;
  /** Stands in for the url of `site.yaml`. */
  readonly baseUrl?: string | undefined;
}

/** A content folder whose publication is known, and the texts that are to be read in it. */
export interface OpenContent {
  readonly folder: string;
  readonly publication: Publication;
  /** Where `site.yaml` says what the publication says. */
  readonly siteOrigin: Origin;
  /** Of the texts, relative to the folder, in the order of their names. */
  readonly paths: readonly string[];
}

const missing =
  "The publication is not described. Write a site.yaml with name, url, language, timeZone and description.";

const textOf = (file: string): Outcome<string> => {
  const { value: bytes, problems } = contentBytes(file) ?? { problems: [wholeFile(file, missing)] };
  if (!bytes) return { problems };
  const decoded = decodedText(bytes);
  return decoded.fault === undefined
    ? { value: decoded.text, problems: [] }
    : { problems: [wholeFile(file, decoded.fault)] };
};

const openPublication = ({
  folder,
  baseUrl,
}: ContentSource): Outcome<Pick<OpenContent, "publication" | "siteOrigin">> => {
  const file = join(folder, "site.yaml");
  const { value: text, problems } = textOf(file);
  if (text === undefined) return { problems };
  const { value: publication, problems: faults } = parsePublication(text, file, baseUrl);
  if (!publication) return { problems: faults };
  const siteOrigin = { file, positions: parseYaml(text, 1).positions };
  return { value: { publication, siteOrigin }, problems: faults };
};

const strayLink = (file: string): Problem =>
  wholeFile(file, "The link leaves the content folder or leads to a folder. Put the file itself here.");

/**
 * Opens a content folder: its publication and the list of its texts. Without a usable `site.yaml` there is no value,
 * since nothing can be dated without its time zone.
 */
export const openContentFolder = (source: ContentSource): Outcome<OpenContent> => {
  const { folder } = source;
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return {
      problems: [wholeFile(folder, "There is no content folder here. Name it with --content, or make one.")],
    };
  const { value, problems } = openPublication(source);
  if (!value) return { problems };
  const { paths, strayLinks } = listContentFiles(folder);
  return {
    value: { folder, ...value, paths: paths.filter(isText) },
    problems: [...problems, ...strayLinks.map((path) => strayLink(join(folder, path)))],
  };
};
