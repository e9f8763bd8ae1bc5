/** Reports syntax that became plain text: unknown containers, and footnotes without a text. */

import type { MarkdownIt, StateCore } from "markdown-it";
import { closest } from "../../lib/suggest.ts";
import { placedTokens, type RenderFindings, textProblem } from "../context.ts";
import { sizeNames } from "./sizes.ts";

export function unresolvedSyntax(markdown: MarkdownIt): void {
  // Before texts are joined, so that an escaped character is not taken for a mark.
  markdown.core.ruler.before("text_join", "unresolved_syntax", noteUnresolved);
}

function noteUnresolved(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  noteUnused(state, findings);
  // A quick test: few bodies contain these marks.
  if (!/:::|\[\^/.test(state.src)) return;
  const placed = placedTokens(state.tokens, () => true);
  // The end of a container that is reported has no partner for the same reason.
  let unknown = 0;
  placed.forEach(({ token, line }, index) => {
    if (token.type !== "text") return;
    const beginsLine = /^(?:inline|softbreak|hardbreak)$/.test(placed[index - 1]?.token.type ?? "inline");
    const error = (beginsLine ? blockError(token.content) : undefined) ?? footnoteError(token.content);
    if (beginsLine && /^:::+\s*[^\s:]/.test(token.content) && error !== undefined) unknown += 1;
    else if (beginsLine && unknown > 0 && /^:::+\s*$/.test(token.content)) {
      unknown -= 1;
      return;
    }
    if (error !== undefined) findings.problems.push(textProblem(findings, line, error));
  });
}

/** Reports footnotes without a reference. The rule keeps them with the number -1, and prints none of them. */
function noteUnused({ env, src }: StateCore, findings: RenderFindings): void {
  const unused = Object.entries(env.footnotes?.refs ?? {}).filter(([, number]) => number === -1);
  if (unused.length === 0) return;
  const lines = new Map<string, number>();
  for (const [line, text] of src.split("\n").entries()) {
    const name = /^\s*\[\^([^\] ]+)\]:/.exec(text)?.[1];
    if (name !== undefined && !lines.has(name)) lines.set(name, line);
  }
  for (const [key] of unused) {
    const name = key.slice(1);
    findings.problems.push(
      textProblem(
        findings,
        lines.get(name) ?? 0,
        `No mark points to the footnote [^${name}], so that readers would not see it. Write [^${name}] where it belongs, or remove it.`,
      ),
    );
  }
}

function blockError(text: string): string | undefined {
  const name = /^:::+\s*(\S*)/.exec(text)?.[1];
  if (name === undefined) return undefined;
  if (namesOfUpdates.includes(name)) return misplacedUpdate;
  if (name === "" || blockNames.includes(name))
    return "Three colons stand here without their partner. A block begins with ::: and its name, and ends with ::: alone.";
  const near = foreignNames.get(name.toLowerCase()) ?? closest(name, [...blockNames, ...namesOfUpdates]);
  return `":::${name}" is not a known block. ${near ? `Did you mean ::: ${near}?` : `Write ${blockNames.join(", ")}.`}`;
}

const misplacedUpdate =
  "Updates and their corrections stand in articles of kind live only, in no other block, and begin at the beginning of a line.";

const blockNames: readonly string[] = ["pullquote", "factbox", "note", ...sizeNames];

/** What stands in live coverage only. */
const namesOfUpdates: readonly string[] = ["update", "correction"];

/** What other programs call these containers. */
const foreignNames: ReadonlyMap<string, string> = new Map([
  ...["quote", "blockquote", "citation", "pull", "pull-quote"].map((name) => [name, "pullquote"] as const),
  ...["box", "facts", "fact-box", "sidebar", "infobox"].map((name) => [name, "factbox"] as const),
  ...["info", "tip", "warning", "danger", "caution", "important", "callout", "aside", "details"].map(
    (name) => [name, "note"] as const,
  ),
  ...["large", "big", "outset", "wider"].map((name) => [name, "wide"] as const),
  ...["full-width", "fullwidth", "bleed", "full-bleed"].map((name) => [name, "full"] as const),
  ...["left", "right", "small", "inset", "float"].map((name) => [name, "half"] as const),
  ...["two", "columns", "side-by-side", "diptych"].map((name) => [name, "pair"] as const),
  ...["grid", "photos", "pictures", "carousel", "slideshow"].map((name) => [name, "gallery"] as const),
]);

function footnoteError(text: string): string | undefined {
  const note = /\[\^([^\]\s]{1,200})\]/.exec(text)?.[1];
  return note === undefined
    ? undefined
    : `The footnote [^${note}] has no text. Write a line [^${note}]: followed by it, or remove the mark.`;
}
