/** Lists are numbered on from their first number: where other numbers were written, readers would see wrong ones. */

import type { MarkdownIt, StateCore } from "markdown-it";
import { textProblem } from "../context.ts";

export function listNumbers(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "list_numbers", noteNumbers);
}

interface Item {
  readonly number: number;
  readonly sign: string;
  readonly line: number;
}

interface ChangedItem {
  readonly line: number;
  readonly message: string;
}

/** Many write 1. before every item, or 0., and leave the counting to Markdown. */
function isNumberedForOne(items: readonly Item[]): boolean {
  const [first] = items;
  return first !== undefined && first.number <= 1 && items.every(({ number }) => number === first.number);
}

/** The first item whose number is not the one that is printed. */
function changedItem(items: readonly Item[]): ChangedItem | undefined {
  const [first] = items;
  if (!first || isNumberedForOne(items)) return undefined;
  const index = items.findIndex(({ number }, at) => number !== first.number + at);
  const item = items[index];
  if (!item) return undefined;
  const printed = first.number + index;
  const kept = `${first.number}\\${first.sign} and ${item.number}\\${item.sign}`;
  return {
    line: item.line,
    message: `"${item.number}${item.sign}" is printed as ${printed}, for a list counts on from its first number. Write ${printed}${item.sign}, or, where the numbers are dates or the like, ${kept} with an empty line between.`,
  };
}

function noteNumbers({ tokens, env }: StateCore): void {
  const { notes } = env;
  if (!notes) return;
  const open: Item[][] = [];
  for (const { type, markup, info, map } of tokens) {
    if (type === "bullet_list_open" || type === "ordered_list_open") open.push([]);
    else if (type === "list_item_open")
      open.at(-1)?.push({ number: Number(info), sign: markup, line: map?.[0] ?? 0 });
    else if (type === "bullet_list_close") open.pop();
    else if (type === "ordered_list_close") {
      const changed = changedItem(open.pop() ?? []);
      if (changed) notes.problems.push(textProblem(notes, changed.line, changed.message, "warning"));
    }
  }
}
