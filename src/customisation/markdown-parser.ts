/**
 * The parser of markdown-it, as far as a config can use it without the types of that package. A publication that has installed
 * them may write `markdown(md: MarkdownIt)`. All functions here are methods, which take either.
 */
export interface MarkdownParser {
  /** Adds a plugin, which is a function of the parser and perhaps options. */
  use(plugin: object, ...options: readonly unknown[]): MarkdownParser;
  enable(rules: string | string[]): MarkdownParser;
  disable(rules: string | string[]): MarkdownParser;
  readonly renderer: { readonly rules: Record<string, MarkdownRule["html"] | undefined> };
}

/** Makes the HTML of a token. */
interface MarkdownRule {
  html(tokens: readonly MarkdownToken[], index: number, ...others: never[]): string;
}

interface MarkdownToken {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly info: string;
  readonly markup: string;
}

/** Adds plugins to a parser. */
export interface MarkdownSetup {
  markdown(markdown: MarkdownParser): void;
}
