import { lineProblem } from "../../../model/problem.ts";
import type { InputFile, UnreadableFile } from "../../import-format.ts";
import { type BrokenRow, ghostRows } from "./json-rows.ts";
import { type Fields, isSet, numberAt, textAt } from "./rows.ts";

/** What posts of an export refer to. Of members, keys and sessions nothing is read. */
export interface Survey {
  readonly settings: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, GhostUser>;
  readonly tags: ReadonlyMap<string, GhostTag>;
  /** Ids of tags by the ids of posts, the main one first. */
  readonly tagsOf: ReadonlyMap<string, readonly string[]>;
  readonly authorsOf: ReadonlyMap<string, readonly string[]>;
  readonly metaOf: ReadonlyMap<string, Fields>;
  readonly unreadable: readonly UnreadableFile[];
}

interface GhostUser {
  readonly slug: string;
  readonly name: string;
  readonly biography: string;
  readonly picture: string;
}

export interface GhostTag {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** False for the tags of editors, whose names begin with "#". */
  readonly isPublic: boolean;
}

/** Settings that are read. The others hold keys. */
const knownSettings: ReadonlySet<string> = new Set([
  "title",
  "description",
  "timezone",
  "activeTimezone",
  "active_timezone",
  "locale",
  "default_locale",
  "lang",
]);

const tables: ReadonlySet<string> = new Set([
  "settings",
  "users",
  "tags",
  "posts_tags",
  "posts_authors",
  "posts_meta",
]);

/** Fields of posts that stand in a table of their own. */
const knownMeta = ["meta_description", "email_only", "feature_image_alt", "feature_image_caption"] as const;

/** Reads the tables of an export, in one file or several. */
export async function surveyOf(files: readonly InputFile[]): Promise<Survey> {
  const settings = new Map<string, string>();
  const users = new Map<string, GhostUser>();
  const tags = new Map<string, GhostTag>();
  const tagged: Link[] = [];
  const written: Link[] = [];
  const metaOf = new Map<string, Fields>();
  const unreadable: UnreadableFile[] = [];
  for (const { shown, chunks } of files)
    for await (const row of ghostRows(chunks(), tables)) {
      if (row.type === "broken") {
        // The second reading tells of the end, which it comes to as well.
        if (!row.isEnd) unreadable.push(unreadableRow(row, shown));
        continue;
      }
      const { fields } = row;
      const id = textAt(fields, "id", "uuid");
      switch (row.table) {
        case "settings":
          if (knownSettings.has(textAt(fields, "key")))
            settings.set(textAt(fields, "key"), textAt(fields, "value"));
          break;
        case "users":
          users.set(id, userOf(fields));
          break;
        case "tags":
          tags.set(id, tagOf(fields));
          break;
        case "posts_tags":
          tagged.push(linkOf(fields, "tag_id"));
          break;
        case "posts_authors":
          written.push(linkOf(fields, "author_id"));
          break;
        case "posts_meta":
          metaOf.set(
            textAt(fields, "post_id"),
            Object.fromEntries(knownMeta.map((name) => [name, fields[name]])),
          );
          break;
      }
    }
  return { settings, users, tags, tagsOf: targets(tagged), authorsOf: targets(written), metaOf, unreadable };
}

/** A tag or an author of a post. */
interface Link {
  readonly post: string;
  readonly target: string;
  readonly order: number;
}

function linkOf(fields: Fields, name: string): Link {
  return {
    post: textAt(fields, "post_id"),
    target: textAt(fields, name),
    order: numberAt(fields, "sort_order"),
  };
}

function targets(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const byPost = Map.groupBy(links, ({ post }) => post);
  return new Map(
    [...byPost].map(([post, all]) => [
      post,
      all.toSorted((one, other) => one.order - other.order).map(({ target }) => target),
    ]),
  );
}

function userOf(fields: Fields): GhostUser {
  const slug = textAt(fields, "slug");
  const name = textAt(fields, "name");
  return {
    slug,
    // Whoever was invited and never came has an address as name.
    name: name.includes("@") || name === "" ? slug : name,
    biography: textAt(fields, "bio"),
    picture: textAt(fields, "profile_image", "image"),
  };
}

function tagOf(fields: Fields): GhostTag {
  const name = textAt(fields, "name");
  const slug = textAt(fields, "slug");
  const visibility = textAt(fields, "visibility");
  return {
    slug,
    name,
    description: textAt(fields, "description"),
    isPublic: !name.startsWith("#") && visibility !== "internal" && !isSet(fields, "hidden"),
  };
}

/** Returns the problem of a row. It names the table and the number alone. */
export function unreadableRow({ table, number, isEnd }: BrokenRow, file: string): UnreadableFile {
  const where = table === "" ? "" : ` in row ${number.toLocaleString("en")} of the table ${table}`;
  const message = isEnd
    ? `The file ends too early${where}, so that a part of it is missing. Export it from Ghost again.`
    : `What stands${where} is no JSON. Export it from Ghost again, or leave the row out with --skip-broken.`;
  return { type: "unreadable", problem: lineProblem(file, 0, message) };
}
