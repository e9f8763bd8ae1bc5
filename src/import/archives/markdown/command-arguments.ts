/** What stands behind the name of a shortcode or of a command of a template. */
export interface CommandArguments {
  /** Values without a name, in their order. */
  readonly positional: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

/**
 * Parses arguments: words and texts in quotation marks, with names before = or : or without, divided by spaces or commas.
 * `known` says what a bare word stands for; undefined if it is the word itself.
 * @example commandArguments('"a.jpg" width=300').named.get("width") // "300"
 */
export function commandArguments(
  text: string,
  known: (word: string) => string | undefined = () => undefined,
): CommandArguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const { groups = {} } of text.matchAll(argument)) {
    const { name, double, single, raw, bare } = groups;
    const value = unescaped(double) ?? unescaped(single) ?? raw ?? known(bare ?? "") ?? bare ?? "";
    if (name === undefined) positional.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { positional, named };
}

const argument =
  /(?:(?<name>[A-Za-z][\w-]*)\s*(?:=|:(?!\/)\s*)\s*)?(?:"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)'|`(?<raw>[^`]*)`|(?<bare>[^\s,"'`]+))/gs;

function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/\\(["'\\])/g, "$1");
}

/** Returns the first of some named values that is not empty. */
export function firstNamed({ named }: CommandArguments, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = named.get(name)?.trim();
    if (value) return value;
  }
  return undefined;
}
