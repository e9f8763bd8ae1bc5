/** Reports list numbers that differ from the printed ones, since lists are counted from their first number. */

import type { MarkdownIt, StateCore } from "markdown-it";
import { textProblem } from "../context.ts";

export function listNumbers(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "list_numbers", noteNumbers);
}

function noteNumbers({ tokens, env }: StateCore): void {
  const { findings } = env;
  if (!findings) return;
  const open: Item[][] = [];
  for (const { type, markup, info, map } of tokens) {
    if (type === "bullet_list_open" || type === "ordered_list_open") open.push([]);
    else if (type === "list_item_open")
      open.at(-1)?.push({ number: Number(info), delimiter: markup, line: map?.[0] ?? 0 });
    else if (type === "bullet_list_close") open.pop();
    else if (type === "ordered_list_close") {
      const renumbered = renumberedItem(open.pop() ?? []);
      if (renumbered)
        findings.problems.push(textProblem(findings, renumbered.line, renumbered.message, "warning"));
    }
  }
}

interface Item {
  readonly number: number;
  readonly delimiter: string;
  readonly line: number;
}

interface RenumberedItem {
  readonly line: number;
  readonly message: string;
}

/** Returns the first item that is printed with another number. */
function renumberedItem(items: readonly Item[]): RenumberedItem | undefined {
  const [first] = items;
  if (!first || hasEqualNumbers(items)) return undefined;
  const index = items.findIndex(({ number }, at) => number !== first.number + at);
  const item = items[index];
  if (!item) return undefined;
  const printed = first.number + index;
  const kept = `${first.number}\\${first.delimiter} and ${item.number}\\${item.delimiter}`;
  return {
    line: item.line,
    message: `"${item.number}${item.delimiter}" is printed as ${printed}, for a list counts on from its first number. Write ${printed}${item.delimiter}, or, where the numbers are dates or the like, ${kept} with an empty line between.`,
  };
}

/** Many editors write 1. or 0. before every item and let Markdown count. */
function hasEqualNumbers(items: readonly Item[]): boolean {
  const [first] = items;
  return first !== undefined && first.number <= 1 && items.every(({ number }) => number === first.number);
}
