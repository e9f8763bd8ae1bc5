import { commandEnd } from "./command-end.ts";

/** A part of a template. */
export interface LiquidToken {
  readonly kind: "text" | "output" | "tag";
  /** As it stands in the source. */
  readonly source: string;
  /** What stands between the braces; the text itself if it is text. */
  readonly code: string;
  /** The first word of a command. */
  readonly name: string;
  /** The spaces before it on its line if nothing else stands there. */
  readonly indent: string | undefined;
  /** True if nothing follows on its line, and words without a tag or spaces before them on the next one. */
  readonly isAboveWords: boolean;
}

/**
 * Divides a template of Liquid or Nunjucks into its parts. What stands between `raw` and `endraw` is text, and comments are
 * left out.
 */
export function liquidTokens(source: string): readonly LiquidToken[] {
  const tokens: LiquidToken[] = [];
  const text = (value: string): void => {
    if (value !== "")
      tokens.push({
        kind: "text",
        source: value,
        code: value,
        name: "",
        indent: undefined,
        isAboveWords: false,
      });
  };
  let at = 0;
  let trims = false;
  const textUpTo = (end: number, trimsEnd: boolean): void => {
    const between = source.slice(at, end);
    const begun = trims ? between.trimStart() : between;
    text(trimsEnd ? begun.trimEnd() : begun);
  };
  for (let index = nextCommand(source, 0); index >= 0; index = nextCommand(source, index)) {
    const isTag = source[index + 1] === "%";
    const end = commandEnd(source, index + 2, isTag ? ["%}"] : ["}}"]);
    if (end < 0) {
      index += 2;
      continue;
    }
    const whole = source.slice(index, end + 2);
    textUpTo(index, whole[2] === "-");
    at = end + 2;
    trims = whole.at(-3) === "-";
    const code = whole.slice(2, -2).replace(/^-|-$/g, "").trim();
    const [name = ""] = /^[\w-]+/.exec(code) ?? [];
    if (isTag && (name === "raw" || name === "comment" || name === "verbatim")) {
      const block = endOf(name, source, at);
      if (name !== "comment") text(source.slice(at, block.from));
      at = block.to;
      trims = false;
    } else
      tokens.push({
        kind: isTag ? "tag" : "output",
        source: whole,
        code,
        name,
        indent: /(?:^|\n)([ \t]*)$/.exec(source.slice(Math.max(0, index - 200), index))?.[1],
        isAboveWords: /^[ \t]*\n[^\s<{]/.test(source.slice(at, at + 200)),
      });
    index = at;
  }
  textUpTo(source.length, false);
  return tokens;
}

function nextCommand(source: string, from: number): number {
  for (let at = source.indexOf("{", from); at >= 0; at = source.indexOf("{", at + 1))
    if (source[at + 1] === "{" || source[at + 1] === "%") return at;
  return -1;
}

function endOf(name: string, source: string, from: number): { readonly from: number; readonly to: number } {
  const end = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, "g");
  end.lastIndex = from;
  const found = end.exec(source);
  return found === null
    ? { from: source.length, to: source.length }
    : { from: found.index, to: found.index + found[0].length };
}
