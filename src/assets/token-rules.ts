import type { CssColor, Declaration, Rule, Selector, TokenOrValue } from "lightningcss";
import { lineWhere } from "../lib/lines.ts";
import { nameHint } from "../lib/suggest.ts";
import { lineProblem, type Problem } from "../model/problem.ts";
import { knownTokens } from "./known-tokens.ts";

/** A token that a publication sets. */
export interface SetToken {
  readonly name: string;
  readonly value: readonly TokenOrValue[];
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The tokens that a rule of `tokens.css` sets, and what is wrong with it. */
interface TokenRule {
  /** Those for all texts. */
  readonly set: readonly SetToken[];
  readonly problems: readonly Problem[];
}

/** Reads a rule of `tokens.css`. Apart from tokens, the file may hold only fonts and imports. */
export function tokenRule(rule: Rule, text: string, file: string): TokenRule {
  if (rule.type === "ignored" || isAround(rule)) return { set: [], problems: [] };
  const position = rule.value && "loc" in rule.value ? rule.value.loc : undefined;
  const line = (position?.line ?? -1) + 1;
  if (rule.type !== "style") return { set: [], problems: [lineProblem(file, line, otherRule)] };
  const { selectors, declarations, rules = [] } = rule.value;
  const { declarations: usual = [], importantDeclarations = [] } = declarations ?? {};
  if (!selectors.every(isAnyText) || rules.length > 0)
    return { set: [], problems: [lineProblem(file, line, otherRule)] };
  const set: SetToken[] = [];
  const problems: Problem[] = [];
  for (const declaration of [...usual, ...importantDeclarations]) {
    const name = nameOf(declaration);
    const at = lineOf(name, text, line);
    const message = declarationError(declaration, name);
    if (message !== undefined) problems.push(lineProblem(file, at, message));
    else if (declaration.property === "custom")
      set.push({ name, value: declaration.value.value, file, line: at });
  }
  return { set: selectors.some(isRoot) && !isConditional(text, line) ? set : [], problems };
}

const otherRule =
  "Only values of tokens are set here, in :root { … } or :lang(fr) { … }. Write other rules into another file of styles/.";

/** Returns true for what may stand around tokens, or beside them. */
function isAround({ type }: Rule): boolean {
  return ["import", "font-face", "media", "supports", "layer-statement"].includes(type);
}

function isAnyText(selector: Selector): boolean {
  return selector.length === 1 && selector.every((part) => isRootPart(part) || isLanguagePart(part));
}

function isRoot(selector: Selector): boolean {
  return selector.every(isRootPart);
}

function isRootPart(part: Selector[number]): boolean {
  return part.type === "pseudo-class" && part.kind === "root";
}

function isLanguagePart(part: Selector[number]): boolean {
  return part.type === "pseudo-class" && part.kind === "lang";
}

function nameOf(declaration: Declaration): string {
  return declaration.property === "custom"
    ? declaration.value.name
    : String(
        declaration.property === "unparsed" ? declaration.value.propertyId.property : declaration.property,
      );
}

function declarationError(declaration: Declaration, name: string): string | undefined {
  const { names, colours } = knownTokens();
  if (declaration.property !== "custom" || !name.startsWith("--")) {
    const token = names.includes(`--${name}`) ? ` Did you mean --${name}?` : "";
    return `"${name}" is not a token.${token || " Write other rules into another file of styles/."}`;
  }
  if (!names.includes(name)) {
    const hint = nameHint(name, names);
    return `"${name}" is not a token. ${hint}`;
  }
  const { value } = declaration.value;
  if (value.length === 0) return `${name} has no value.`;
  if (colours.has(name) && !value.some(canBeColour))
    return `${name} is no colour. Write it like #8e1b17, or light-dark(#8e1b17, #f2917f) with another for dark screens.`;
  return undefined;
}

function canBeColour({ type }: TokenOrValue): boolean {
  return ["color", "unresolved-color", "var", "function", "env"].includes(type);
}

/** Returns the line on which a name is set, at or after another line; that line if it can't be found. */
function lineOf(name: string, text: string, from: number): number {
  const form = new RegExp(`(?:^|[\\s;{])${name}\\s*:`);
  return lineWhere(text, (line) => form.test(line), from) || from;
}

/** Returns true if a rule that begins on a line stands within another, such as @media. */
function isConditional(text: string, line: number): boolean {
  const before = text
    .split("\n")
    .slice(0, line - 1)
    .join("\n");
  return before.split("{").length !== before.split("}").length;
}

/** Returns the families in a value, first to last. */
export function familiesIn(value: readonly TokenOrValue[]): readonly string[] {
  const families = [""];
  for (const part of value) {
    if (part.type !== "token") continue;
    if (part.value.type === "comma") families.push("");
    if (part.value.type !== "string" && part.value.type !== "ident") continue;
    const family = `${families.pop() ?? ""} ${part.value.value}`.trim();
    families.push(family);
  }
  return families;
}

/** Returns the colours of a value for light and for dark screens; undefined if they are not plain ones. */
export function coloursIn(value: readonly TokenOrValue[]): readonly [CssColor, CssColor] | undefined {
  const [first, second] = value.filter((part) => part.type !== "token" || part.value.type !== "white-space");
  if (first?.type !== "color" || second) return undefined;
  const colour = first.value;
  if (typeof colour === "string") return undefined;
  return colour.type === "light-dark" ? [colour.light, colour.dark] : [colour, colour];
}
