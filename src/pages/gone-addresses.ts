import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Records, Unpublished } from "../model/site.ts";
import { aliasUrl } from "./redirects.ts";

type GoneFacts = Pick<Records, "publication" | "siteOrigin" | "articles" | "pages">;

/** An output file, and the content file or the part of the generator that makes it. */
interface Output {
  readonly url: string;
  readonly source: string;
}

/**
 * Returns an error for each address that `site.yaml` lists as gone although something is or will be published
 * there.
 */
export function goneProblems(
  { publication, siteOrigin, articles, pages }: GoneFacts,
  outputs: readonly Output[],
  unpublished: readonly Unpublished[],
): readonly Problem[] {
  const { gone } = publication;
  if (gone.length === 0) return [];
  const listed = new Set(gone.map(aliasUrl));
  const waiting = unpublished.filter(({ url }) => listed.has(url));
  // A preview also shows drafts, such as an article that was withdrawn.
  const hidden = new Set(waiting.map(({ file }) => file));
  const sourcesAt = (from: readonly Output[]): ReadonlyMap<string, string> =>
    new Map(from.map(({ url, source }) => [url, source]));
  const owners = sourcesAt(outputs.filter(({ url, source }) => listed.has(url) && !hidden.has(source)));
  const coming = new Map(waiting.flatMap(({ url, file, until }) => (until ? [[url, file]] : [])));
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
}
