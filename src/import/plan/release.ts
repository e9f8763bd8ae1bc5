import type { HeldArticle } from "../inputs/held-items.ts";

/** Whether an article is written as a draft, and its date if the release decides on that. */
export interface ReleaseDecision {
  readonly isDraft: boolean;
  /** As ISO 8601. */
  readonly date?: string | undefined;
  /** Why it is a draft, as the rest of a sentence. Undefined if nothing but the missing `--publish` makes it one. */
  readonly reason?: string | undefined;
}

/**
 * Returns whether an article becomes a draft. It fails closed: only what is public, or will be at a known time, can be
 * published, and what a wire sent only if somebody said so.
 */
export function releaseDecision(
  { release, format }: Pick<HeldArticle, "release" | "format">,
  publish: boolean,
): ReleaseDecision {
  switch (release.state) {
    case "public":
      return { isDraft: format.origin === "wire" && !publish };
    case "embargoed":
      return publish
        ? { isDraft: false, date: release.until }
        : { isDraft: true, date: release.until, reason: untilReason(format.origin, release.until) };
    default:
      return { isDraft: true, reason: release.reason };
  }
}

function untilReason(origin: HeldArticle["format"]["origin"], until: string): string {
  const what = origin === "wire" ? "embargoed until" : "scheduled for";
  return `is ${what} ${until}, and --publish was not given`;
}
