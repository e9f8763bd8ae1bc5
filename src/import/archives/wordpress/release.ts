import { parseMoment } from "../../../i18n/parse-date.ts";
import type { ImportContext } from "../../import-format.ts";
import type { Release } from "../../imported-item.ts";
import { toldValue } from "../told-value.ts";
import { publishedAt } from "./dates.ts";
import type { WxrItem } from "./wxr-item.ts";

/** Whether readers may see an item, or why it is no article at all. */
type WxrRelease = Release | { readonly state: "skipped"; readonly reason: string };

/**
 * Returns whether readers of the old site saw an item. Only what WordPress calls published is public. Words that are not
 * known, which plugins make up, stand for drafts.
 */
export function wxrRelease(item: WxrItem, { now, timeZone }: ImportContext): WxrRelease {
  const { status, type, hasPassword } = item;
  const known = knownStates.get(status);
  if (known !== undefined) return known;
  if (status !== "publish" && status !== "future")
    return draft(status === "" ? "has no status" : `has the status ${toldValue(status)}, which is not known`);
  if (hasPassword) return draft("has a password");
  if (!commonTypes.has(type))
    return draft(`is of the type ${toldValue(type)}, which a plugin or theme made up`);
  const until = publishedAt(item);
  const ms = until === undefined ? undefined : millisecondsOf(until, timeZone);
  if (until !== undefined && ms !== undefined && ms > now) return { state: "embargoed", until };
  if (status === "publish") return { state: "public" };
  return draft(
    ms !== undefined
      ? "was still scheduled when the export was made"
      : "is scheduled without a time that can be read",
  );
}

function millisecondsOf(iso: string, timeZone: string): number | undefined {
  return iso.endsWith("Z") ? Date.parse(iso) : parseMoment(iso, timeZone).moment?.ms;
}

function draft(reason: string): Release {
  return { state: "draft", reason };
}

const commonTypes: ReadonlySet<string> = new Set(["post", "page"]);

const knownStates: ReadonlyMap<string, WxrRelease> = new Map(
  Object.entries<WxrRelease>({
    draft: draft("was a draft already"),
    "auto-draft": draft("was a draft already"),
    pending: draft("waits for review"),
    private: draft("is private"),
    trash: { state: "skipped", reason: "is in the trash" },
    inherit: { state: "skipped", reason: "is a revision" },
  }),
);
