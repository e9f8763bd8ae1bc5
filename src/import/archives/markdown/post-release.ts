import type { ImportContext } from "../../import-format.ts";
import type { Release } from "../../imported-item.ts";
import { momentOf } from "./dates.ts";
import type { Fields } from "./front-matter.ts";
import { firstText, flagOf, groupOf, textOf } from "./values.ts";

/**
 * Returns whether readers of the old site saw a text. What is not surely public is a draft.
 * @param date the date as ISO 8601; undefined if there is none or if it can't be read
 * @param writtenDate the date as the file has it
 */
export function postRelease(
  fields: Fields,
  { date, writtenDate }: { readonly date: string | undefined; readonly writtenDate: string | undefined },
  { now, timeZone }: Pick<ImportContext, "now" | "timeZone">,
): Release {
  const reason = draftReason(fields) ?? (date === undefined ? dateReason(writtenDate) : undefined);
  if (reason !== undefined) return { state: "draft", reason };
  return date !== undefined && momentOf(date, timeZone) > now
    ? { state: "embargoed", until: date }
    : { state: "public" };
}

function dateReason(written: string | undefined): string {
  return written === undefined ? "has no date" : "has a date that can't be read";
}

/** Returns why a text is no public page, whatever its date; undefined if it is one. */
export function draftReason(fields: Fields): string | undefined {
  if (isSet(fields, "draft", true)) return "was a draft already";
  if (isSet(fields, "published", false)) return "has published: false";
  if (fields.get("permalink") === false) return "has permalink: false";
  const hidden = ["private", "hidden", "unlisted", "protected"].find((name) => isSet(fields, name, true));
  if (hidden !== undefined) return `is ${hidden}`;
  if (fields.has("password") && textOf(fields.get("password")) !== undefined) return "has a password";
  const state = firstText(fields, "status", "visibility");
  if (state !== undefined && !/^(?:live|public|publish|published|visible)$/i.test(state))
    return `has the state "${state.slice(0, 30)}"`;
  const build = groupOf(fields.get("build")) ?? groupOf(fields.get("_build"));
  const render = build?.get("render");
  if (isSet(fields, "headless", true) || render === false || render === "never" || render === "link")
    return "has no page of its own";
  return undefined;
}

/** A value that is neither yes nor no counts as the careful one. */
function isSet(fields: Fields, name: string, careful: boolean): boolean {
  const value: unknown = fields.get(name);
  if (value === undefined || value === null || value === "") return false;
  return (flagOf(value) ?? careful) === careful;
}
