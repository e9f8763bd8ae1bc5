import { join } from "node:path";
import { fileProblem, type Origin, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import { changeMessage, type WholeChange } from "./change-message.ts";
import type { AddressChange, AddressTerms } from "./changes.ts";

interface Setting {
  readonly publication: Publication;
  /** What addresses and ids rested on before. */
  readonly terms: AddressTerms;
  /** The content folder. */
  readonly folder: string;
  readonly severity: Problem["severity"];
}

/**
 * Returns a problem for each address that readers know and that leads elsewhere or nowhere now, with the line that keeps
 * it. What the publication as a whole changed is one problem. The page of a tag comes and goes with its articles, so its
 * end is a warning at most.
 */
export function addressProblems(changes: readonly AddressChange[], setting: Setting): readonly Problem[] {
  return [
    ...ofPublication(changes, setting),
    ...together(changes.filter((change) => !isOfPublication(change))).map((change) =>
      problemOf(change, setting),
    ),
  ];
}

function isOfPublication(change: AddressChange): boolean {
  return (
    (change.became === "moved" && change.reason.is === "pattern") ||
    (change.became === "another id" && change.reason === "authority")
  );
}

function ofPublication(changes: readonly AddressChange[], setting: Setting): readonly Problem[] {
  const { publication, terms, folder, severity } = setting;
  const file = join(folder, "site.yaml");
  const moved = changes.filter((change) => change.became === "moved" && isOfPublication(change));
  const renamed = changes.filter((change) => change.became === "another id" && isOfPublication(change));
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

/** Joins former addresses to the article or page that they end with. */
function together(changes: readonly AddressChange[]): readonly WholeChange[] {
  const endsWithOwner = ({ became, address }: AddressChange): boolean =>
    (became === "gone" || became === "unpublished") && address.path !== "";
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

function positionsIn(change: AddressChange): Origin["positions"] | undefined {
  if ("owner" in change) return change.owner.origin.positions;
  return "article" in change ? change.article.record.origin.positions : undefined;
}

function problemOf(change: WholeChange, setting: Setting): Problem {
  const { publication, folder } = setting;
  const severity = change.address.kind === "tag" ? "warning" : setting.severity;
  const { field, message } = changeMessage(change, publication);
  const file = change.file === "" ? join(folder, "site.yaml") : change.file;
  const place = (field !== undefined && positionsIn(change)?.get(field)) || { line: 0, column: 0 };
  return { severity, file, ...place, field, message };
}

function articles(count: number): string {
  return count === 1 ? "1 article" : `${count} articles`;
}

function firstOf(changes: readonly AddressChange[]): string {
  return changes.map(({ address }) => address.url).sort()[0] ?? "";
}
