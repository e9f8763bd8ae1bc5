import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

const files: Readonly<Record<string, string>> = {
  "site.yaml": [
    "name: The Small Paper",
    "url: https://example.org/",
    "language: en",
    "timeZone: Asia/Seoul",
    "description: News of a small place.",
    "",
  ].join("\n"),
  "sections/world.md": "---\nname: World\norder: 10\n---\n",
  "sections/culture.md": "---\nname: Culture\norder: 20\n---\n",
  "authors/mara-lindqvist.md": "---\nname: Mara Lindqvist\n---\n\nShe writes about harbours.\n",
  "authors/jonas-berg.md": "---\nname: Jonas Berg\n---\n",
  "articles/2023/11/harbour-reopens.md": [
    "---",
    "title: Harbour reopens",
    "date: 2023-11-09T08:30",
    "section: world",
    "authors: [mara-lindqvist]",
    "tags: [Harbour]",
    "---",
    "",
    "Ferries sail again.",
    "",
  ].join("\n"),
  "articles/2023/11/choir-returns.md": [
    "---",
    "title: Choir returns",
    "date: 2023-11-08T18:00",
    "section: culture",
    "authors: [jonas-berg]",
    "---",
    "",
    "They sing on Sunday.",
    "",
  ].join("\n"),
};

/**
 * Writes the smallest content folder that has something of everything: two sections, two authors, two published
 * articles, in the time zone of Seoul. Gives the folder's absolute path; it is removed when the tests have ended.
 * @param others files to write besides or instead, by their path in the content folder; undefined leaves one out
 */
export const smallPublication = async (
  others: Readonly<Record<string, string | undefined>> = {},
): Promise<string> => {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries({ ...files, ...others })) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
};
