import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { aliasUrl } from "./redirects.ts";

type RedirectFacts = Pick<Records, "redirects" | "articles" | "pages">;

/** Returns an error for each line of `redirects.yaml` that leads to an address which forwards itself. */
export function redirectProblems({ redirects: file, articles, pages }: RedirectFacts): readonly Problem[] {
  const { origin, redirects } = file;
  if (redirects.length === 0) return [];
  const targets = new Map(redirects.map(({ from, to }) => [aliasUrl(from), to]));
  for (const { aliases, url } of [...articles, ...pages])
    for (const alias of aliases) targets.set(aliasUrl(alias), url);
  return redirects.flatMap(({ from, to }) => {
    if (!to.startsWith("/")) return [];
    const next = targets.get(aliasUrl(to));
    if (next === undefined) return [];
    const message =
      aliasUrl(to) === aliasUrl(from)
        ? "leads to itself. Write where it should lead, or remove the line."
        : `leads to ${to}, which forwards to ${next}. Write that, so that readers wait once.`;
    return [fieldProblem(origin, from, message)];
  });
}
