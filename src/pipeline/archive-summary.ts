import { type CareRule, careRules } from "../model/care.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Records } from "../model/site.ts";

/**
 * Returns the problems with those of care in the archive as one that counts them, or with each of them if that was asked for.
 * Nobody would find anything else among so many.
 */
export function withArchiveCounted(
  problems: readonly Problem[],
  { publication, siteOrigin }: Pick<Records, "publication" | "siteOrigin">,
  archive: BuildTarget["archive"],
): readonly Problem[] {
  const ofCare = problems.filter(({ care }) => care !== undefined);
  if (ofCare.length === 0 || archive === "shown") return problems;
  const articles = countFiles(ofCare);
  const byRule = Map.groupBy(ofCare, ({ care }) => care);
  const rules = Object.entries(careRules)
    .map(([rule, words]) => ({ words, count: isRule(rule) ? countFiles(byRule.get(rule)) : 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .map(({ words, count }) => `${words} (${count.toLocaleString("en")})`);
  const who = articles === 1 ? "1 article breaks" : `${articles.toLocaleString("en")} articles break`;
  const what = rules.length === 1 ? "1 rule" : `${rules.length} rules`;
  const before = publication.archive?.before ?? "";
  const message = `${who} ${what} of care, which the archive before ${before} need not keep: ${rules.join(", ")}. dateline check --archive shows where.`;
  return [
    ...problems.filter(({ care }) => care === undefined),
    fieldProblem(siteOrigin, "archive.before", message, "warning"),
  ];
}

function countFiles(problems: readonly Problem[] = []): number {
  return new Set(problems.map(({ file }) => file)).size;
}

function isRule(name: string): name is CareRule {
  return name in careRules;
}
