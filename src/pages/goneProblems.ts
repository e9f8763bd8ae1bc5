import { fieldProblem } from "../link/fieldProblem.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import type { HeldBack } from "./heldBack.ts";
import { aliasUrl } from "./machine/aliasUrl.ts";
import type { Output } from "./urlClashes.ts";

type GoneFacts = Pick<Records, "publication" | "siteOrigin" | "articles" | "pages">;

/** Addresses that `site.yaml` lists as gone, though something has them or will have them by itself. */
export const goneProblems = (
  { publication, siteOrigin, articles, pages }: GoneFacts,
  outputs: readonly Output[],
  heldBack: () => readonly HeldBack[],
): readonly Problem[] => {
  const { gone } = publication;
  if (gone.length === 0) return [];
  const listed = new Set(gone.map(aliasUrl));
  const held = heldBack().filter(({ url }) => listed.has(url));
  // A preview shows drafts too, and an article that was taken back is one.
  const hidden = new Set(held.map(({ source }) => source));
  const sourcesAt = (from: readonly Output[]): ReadonlyMap<string, string> =>
    new Map(from.map(({ url, source }) => [url, source]));
  const owners = sourcesAt(outputs.filter(({ url, source }) => listed.has(url) && !hidden.has(source)));
  const coming = sourcesAt(held.filter(({ from }) => from < Number.POSITIVE_INFINITY));
  const forwards = (url: string, owner: string): boolean =>
    [...articles, ...pages].some(
      ({ origin, aliases }) => origin.file === owner && aliases.some((alias) => aliasUrl(alias) === url),
    );
  return gone.flatMap((typed, index) => {
    const owner = owners.get(aliasUrl(typed));
    const later = coming.get(aliasUrl(typed));
    if (owner === undefined && later === undefined) return [];
    const why =
      owner === undefined
        ? `is not gone for good: ${later} comes out there once its date has come`
        : `is not gone: it ${forwards(aliasUrl(typed), owner) ? "forwards to" : "is the address of"} ${owner}`;
    return [fieldProblem(siteOrigin, `gone.${index}`, `"${typed}" ${why}. Remove it from gone.`)];
  });
};
