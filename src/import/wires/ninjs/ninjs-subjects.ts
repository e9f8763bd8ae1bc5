import { type ArticleKind, articleKinds } from "../../../model/article-fields.ts";
import type { ImportedSubject } from "../../imported-item.ts";
import { type JsonObject, objectsAt, textAt } from "./json-object.ts";

/** Returns what an item is about, by codes of the IPTC where it has them. */
export function ninjsSubjects(object: JsonObject): readonly ImportedSubject[] {
  return ["subject", "subjects", "service", "services", "category", "categories"].flatMap((key) =>
    objectsAt(object, key).flatMap((subject) => {
      const name = textAt(subject, "name");
      const code = codeOf(subject) ?? name;
      return code === undefined ? [] : [{ code, name }];
    }),
  );
}

/** Returns the kind that the genre of an item names, if readers know it too. */
export function ninjsKind(object: JsonObject): ArticleKind | undefined {
  const names = ["genre", "genres"]
    .flatMap((key) => objectsAt(object, key))
    .map((genre) => textAt(genre, "name", "code", "literal")?.toLowerCase());
  return articleKinds
    .filter((kind) => kind !== "live" && kind !== "sponsored" && kind !== "news")
    .find((kind) => names.includes(kind));
}

function codeOf(subject: JsonObject): string | undefined {
  const code = textAt(subject, "uri", "qcode", "code", "literal")?.trim();
  if (code === undefined) return undefined;
  return subjectCode(code, textAt(subject, "scheme") ?? "");
}

/**
 * Returns a code with the short name of its scheme.
 * @example subjectCode("http://cv.iptc.org/newscodes/mediatopic/15000000", "") // "medtop:15000000"
 */
function subjectCode(code: string, scheme: string): string {
  const digits = /(?:^|[:/])(\d{8})\/?$/.exec(code)?.[1];
  const said = `${scheme} ${code}`;
  if (digits === undefined) return code;
  if (/mediatopic|medtop/i.test(said) || digits.startsWith("2")) return `medtop:${digits}`;
  return /subjectcode|subj/i.test(said) || code === digits ? `subj:${digits}` : code;
}
