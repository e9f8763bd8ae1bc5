import type { ImportContext, InputFile, UnreadableFile } from "../../import-format.ts";
import type { ImportedItem } from "../../imported-item.ts";
import { partOf } from "../told-value.ts";
import { ghostRows } from "./json-rows.ts";
import { postOf } from "./post.ts";
import { ownAddress, textAt } from "./rows.ts";
import { type Survey, surveyOf, unreadableRow } from "./survey.ts";

const posts: ReadonlySet<string> = new Set(["posts"]);

/**
 * Reads the files of an export: what posts refer to first, then posts and pages in the order in which they stand. Files are read
 * twice, since tags and authors stand behind posts. No text but that of one post is held.
 */
export async function* readExport(
  files: readonly InputFile[],
  run: ImportContext,
): AsyncGenerator<ImportedItem | UnreadableFile, undefined> {
  const survey = await surveyOf(files);
  yield* survey.unreadable;
  const [first] = files;
  if (first) yield* whatPostsReferTo(survey, first.shown);
  for (const { shown, chunks } of files)
    for await (const row of ghostRows(chunks(), posts)) {
      if (row.type === "broken") yield unreadableRow(row, shown);
      else {
        const id = textAt(row.fields, "id", "uuid");
        const source = { file: shown, part: partOf("post", id) };
        yield postOf(row.fields, { survey, source, run, isUtf8: row.isUtf8 });
      }
    }
}

function* whatPostsReferTo(survey: Survey, file: string): Generator<ImportedItem, undefined> {
  const { settings, users, tags, tagsOf } = survey;
  const setting = (...names: readonly string[]): string | undefined =>
    names.map((name) => settings.get(name)).find(Boolean);
  yield {
    type: "site",
    source: { file },
    name: setting("title"),
    language: setting("locale", "lang", "default_locale"),
    timeZone: setting("timezone", "activeTimezone", "active_timezone"),
    feeds: ["/rss/"],
  };
  for (const { slug, name, biography, picture } of users.values())
    yield {
      type: "author",
      source: { file },
      key: slug,
      name,
      slug,
      biography: biography || undefined,
      picture: picture === "" ? undefined : { address: ownAddress(picture) },
      oldAddresses: [`/author/${encodeURIComponent(slug)}/`],
      feeds: [`/author/${encodeURIComponent(slug)}/rss/`],
    };
  const primary = new Set(
    [...tagsOf.values()].flatMap((ids) => ids.find((id) => tags.get(id)?.isPublic) ?? []),
  );
  for (const [id, { slug, name, description, isPublic }] of tags)
    if (isPublic)
      yield {
        type: primary.has(id) ? "category" : "tag",
        source: { file },
        slug,
        name,
        description: description || undefined,
        oldAddresses: [`/tag/${encodeURIComponent(slug)}/`],
        feeds: primary.has(id) ? [`/tag/${encodeURIComponent(slug)}/rss/`] : [],
      };
}
