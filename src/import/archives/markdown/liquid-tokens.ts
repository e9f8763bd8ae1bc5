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
  command.lastIndex = 0;
  for (let found = command.exec(source); found !== null; found = command.exec(source)) {
    const { index } = found;
    const { output, tag } = found.groups ?? {};
    const [whole] = found;
    textUpTo(index, whole[2] === "-");
    at = index + whole.length;
    trims = whole.at(-3) === "-";
    const code = (output ?? tag ?? "").trim();
    const [name = ""] = /^[\w-]+/.exec(code) ?? [];
    if (tag !== undefined && (name === "raw" || name === "comment" || name === "verbatim")) {
      const end = endOf(name, source, at);
      if (name !== "comment") text(source.slice(at, end.from));
      at = end.to;
      trims = false;
      command.lastIndex = at;
      continue;
    }
    const [, before = ""] = /(?:^|\n)([^\n]*)$/.exec(source.slice(Math.max(0, index - 200), index)) ?? [];
    tokens.push({
      kind: tag === undefined ? "output" : "tag",
      source: whole,
      code,
      name,
      indent: /^[ \t]*$/.test(before) ? before : undefined,
      isAboveWords: /^[ \t]*\n[^\s<{]/.test(source.slice(at, at + 200)),
    });
  }
  textUpTo(source.length, false);
  return tokens;
}

/** Quotation marks may hold the signs that end a command. */
const command =
  /\{\{-?(?<output>(?:"[^"\n]*"|'[^'\n]*'|(?!\}\})[\s\S])*?)-?\}\}|\{%-?(?<tag>(?:"[^"]*"|'[^'\n]*'|(?!%\})[\s\S])*?)-?%\}/g;

function endOf(name: string, source: string, from: number): { readonly from: number; readonly to: number } {
  const end = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, "g");
  end.lastIndex = from;
  const found = end.exec(source);
  return found === null
    ? { from: source.length, to: source.length }
    : { from: found.index, to: found.index + found[0].length };
}
