import type { Release } from "../../imported-item.ts";
import { toldValue } from "../told-value.ts";
import { type Fields, isSet, textAt, timeAt } from "./rows.ts";

/**
 * Returns whether all readers of the old site saw a post. What members paid for, what was sent by e-mail only and what is not
 * known stands for drafts.
 */
export function ghostRelease(post: Fields, meta: Fields, now: number): Release {
  const status = textAt(post, "status");
  const known = statuses.get(status);
  if (known !== undefined) return draft(known);
  if (status !== "published" && status !== "scheduled")
    return draft(status === "" ? "has no status" : `has the status ${toldValue(status)}, which is not known`);
  const visibility = textAt(post, "visibility");
  if (visibility !== "" && visibility !== "public")
    return draft(
      audiences.get(visibility) ?? `has the visibility ${toldValue(visibility)}, which is not known`,
    );
  if (isSet(meta, "email_only") || textAt(post, "type") === "email") return draft("was sent by e-mail only");
  if (hasGate(textAt(post, "html"))) return draft("has a part for members only");
  const until = timeAt(post, "published_at");
  if (until !== undefined && Date.parse(until) > now) return { state: "embargoed", until };
  if (status === "published") return { state: "public" };
  return draft(
    until === undefined
      ? "is scheduled without a time that can be read"
      : "was still scheduled when the export was made",
  );
}

function draft(reason: string): Release {
  return { state: "draft", reason };
}

const statuses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    draft: "was a draft already",
    sent: "was sent by e-mail only",
  }),
);

const audiences: ReadonlyMap<string, string> = new Map(
  Object.entries({
    members: "is for members only",
    paid: "is for paying members only",
    tiers: "is for members of some tiers only",
  }),
);

/** Returns true if a part of a text is not for everybody who reads it on the web. */
function hasGate(html: string): boolean {
  return (html.match(/<!--\s*kg-gated-block:begin\b[^>]*-->/g) ?? []).some(
    (gate) => !/\bnonMember:true\b/.test(gate),
  );
}
