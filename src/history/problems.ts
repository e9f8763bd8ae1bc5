import { join } from "node:path";
import { fileProblem, type Positions, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import { type ChangeWithUrls, changeMessage } from "./change-message.ts";
import type { AddressChange, AddressTerms } from "./changes.ts";

interface AddressProblemOptions {
  readonly publication: Publication;
  /** The fields from which addresses and ids were made before. */
  readonly terms: AddressTerms;
  /** The content folder. */
  readonly folder: string;
  readonly severity: Problem["severity"];
}

/**
 * Returns a problem for each changed address, with the line that keeps it. A changed field of the publication makes one
 * problem for all articles. The page of a tag comes and goes with its articles, so its end is a warning at most.
 */
export function addressProblems(
  changes: readonly AddressChange[],
  options: AddressProblemOptions,
): readonly Problem[] {
  return [
    ...publicationProblems(changes, options),
    ...withAliases(changes.filter((change) => !isByPublication(change))).map((change) =>
      problemOf(change, options),
    ),
  ];
}

function isByPublication(change: AddressChange): boolean {
  return (
    (change.kind === "moved" && change.reason.kind === "pattern") ||
    (change.kind === "new-id" && change.reason === "authority")
  );
}

function publicationProblems(
  changes: readonly AddressChange[],
  options: AddressProblemOptions,
): readonly Problem[] {
  const { publication, terms, folder, severity } = options;
  const file = join(folder, "site.yaml");
  const moved = changes.filter((change) => change.kind === "moved" && isByPublication(change));
  const renamed = changes.filter((change) => change.kind === "new-id" && isByPublication(change));
  const problem = (field: string, message: string): Problem => ({
    ...fileProblem(file, message, severity),
    field,
  });
  return [
    ...(moved[0]
      ? [
          problem(
            "articleUrl",
            `${publication.articleUrl} moved ${articles(moved.length)}, and the old addresses, such as ${firstOf(moved)}, lead nowhere. Write articleUrl: ${terms.articleUrl} again, or give each article its old address under aliases.`,
          ),
        ]
      : []),
    ...(renamed[0]
      ? [
          problem(
            "idAuthority",
            `${publication.idAuthority} gave ${articles(renamed.length)} another id, so that feed readers take each for a new one. Write idAuthority: ${terms.idAuthority} here.`,
          ),
        ]
      : []),
  ];
}

/** Joins the aliases of an article or page to its own change, if all of them are gone or unpublished together. */
function withAliases(changes: readonly AddressChange[]): readonly ChangeWithUrls[] {
  const endsWithOwner = ({ kind, address }: AddressChange): boolean =>
    (kind === "gone" || kind === "unpublished") && address.path !== "";
  const owners = new Set(
    changes.flatMap((change) =>
      endsWithOwner(change) && change.address.kind !== "alias" ? [change.address.path] : [],
    ),
  );
  const isFollower = (change: AddressChange): boolean =>
    change.address.kind === "alias" && endsWithOwner(change) && owners.has(change.address.path);
  const followers = Map.groupBy(changes.filter(isFollower), ({ address }) => address.path);
  return changes
    .filter((change) => !isFollower(change))
    .map((change) => {
      const further = endsWithOwner(change) ? (followers.get(change.address.path) ?? []) : [];
      return { ...change, urls: [change.address.url, ...further.map(({ address }) => address.url)] };
    });
}

function positionsIn(change: AddressChange): Positions | undefined {
  if ("owner" in change) return change.owner.origin.positions;
  return "article" in change ? change.article.record.origin.positions : undefined;
}

function problemOf(change: ChangeWithUrls, options: AddressProblemOptions): Problem {
  const { publication, folder } = options;
  const severity = change.address.kind === "tag" ? "warning" : options.severity;
  const { field, message } = changeMessage(change, publication);
  const file = change.file === "" ? join(folder, "site.yaml") : change.file;
  const position = (field !== undefined && positionsIn(change)?.get(field)) || { line: 0, column: 0 };
  return { severity, file, ...position, field, message };
}

function articles(count: number): string {
  return count === 1 ? "1 article" : `${count} articles`;
}

function firstOf(changes: readonly AddressChange[]): string {
  return changes.map(({ address }) => address.url).sort()[0] ?? "";
}
