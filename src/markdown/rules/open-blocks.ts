/** Reports containers and code that are never closed, and so contain the rest of the text. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { textProblem } from "../context.ts";

export function openBlocks(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "open_blocks", noteOpenBlocks);
}

function noteOpenBlocks(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  const report = (token: Token, message: string): void => {
    findings.problems.push(textProblem(findings, token.map?.[0] ?? 0, message));
  };
  if (state.src.includes(":::")) noteOpenContainers(state, report);
  for (const token of state.tokens) {
    if (!isOpenFence(token)) continue;
    report(
      token,
      `The code that begins with ${token.markup} is never closed, so that all that follows would be code. Write ${token.markup} alone on the line after its last.`,
    );
    // Otherwise the rest of the text would be reported as errors of a map or chart.
    token.info = "";
  }
}

function noteOpenContainers(state: StateCore, report: (token: Token, message: string) => void): void {
  let lines: readonly string[] | undefined;
  const open: Open[] = [];
  for (const token of state.tokens) {
    const [, name, side] = container.exec(token.type) ?? [];
    if (name === undefined) continue;
    if (side === "open") {
      open.push({ token, end: token.map?.[1] ?? 0 });
      continue;
    }
    const opened = open.pop();
    if (!opened) continue;
    lines ??= state.src.split("\n");
    // A line ends one container only: the outermost that may end there.
    const isShared = open.at(-1)?.end === opened.end;
    const isEndOfAnother = isShared && lines[opened.end]?.replace(/[>\s]/g, "") === opened.token.markup;
    if (isShared || !endsThere(opened, token, lines))
      report(opened.token, isEndOfAnother ? sharedEndError(name, opened) : unclosedError(name, opened));
  }
}

interface Open {
  readonly token: Token;
  /** The line of its end, counted from 0, or that of the container around it. */
  readonly end: number;
}

const container = /^container_(\w+)_(open|close)$/;

/** The markup of the closing token is the last line that was read, which is the end if there is one. */
function endsThere({ token, end }: Open, close: Token, lines: readonly string[]): boolean {
  const mark = close.markup.trimEnd();
  return (
    /^:+$/.test(mark) && mark.length >= token.markup.length && (lines[end] ?? "").trimEnd().endsWith(mark)
  );
}

function sharedEndError(name: string, { token }: Open): string {
  return `This ${token.markup} ${name} is never closed, since the line ${token.markup} ends the block around it. Begin and end the block around it with one colon more: ${token.markup}:.`;
}

function unclosedError(name: string, { token }: Open): string {
  return `This ${token.markup} ${name} is never closed, so that it would take in all that follows. Write ${token.markup} alone on the line after its last.`;
}

/** A closed fence takes two lines more than its content. */
function isOpenFence({ type, content, map }: Token): boolean {
  if (type !== "fence") return false;
  const [from, to] = map ?? [0, 0];
  const inside = content.split("\n").length - (content === "" || content.endsWith("\n") ? 1 : 0);
  return to - from < inside + 2;
}
