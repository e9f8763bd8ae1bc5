import type { Uncarried } from "../../imported-item.ts";
import { codeBlock, embedMarkup } from "./command-markup.ts";
import { commandMarkup } from "./commands.ts";
import { keptMark, withoutKeptMarks } from "./kept-text.ts";
import { type LiquidToken, liquidTokens } from "./liquid-tokens.ts";
import { type LiquidScope, liquidCondition, liquidValue } from "./liquid-values.ts";
import { textOf } from "./values.ts";

/** What the templates of a site know. */
export interface LiquidSite extends LiquidScope {
  /** Returns the address of a post by the name of its file without its ending, as `post_url` takes it. */
  readonly postAddress: (name: string) => string | undefined;
  /** Returns the address of a file of the site by its path, as `link` takes it. */
  readonly fileAddress: (path: string) => string | undefined;
  /** Returns the template of an include by its name. */
  readonly include: (name: string) => string | undefined;
}

/** A text whose commands have been evaluated. */
export interface EvaluatedText {
  readonly markdown: string;
  /** The commands that stay visible, by the numbers of their marks. */
  readonly kept: readonly string[];
  readonly uncarried: readonly Uncarried[];
}

/**
 * Evaluates the commands of Liquid or Nunjucks in a text as far as their results are known. No code of the site is run.
 * All other commands stay, as marks of `keptMark`.
 */
export function evaluatedLiquid(source: string, site: LiquidSite): EvaluatedText {
  const kept: string[] = [];
  const uncarried: Uncarried[] = [];
  if (!/\{[{%]/.test(source)) return { markdown: source, kept, uncarried };
  const keep = (token: LiquidToken, name: string): string => {
    kept.push(token.source);
    if (!/^(?:end|else|elsif)/.test(name)) uncarried.push({ kind: "shortcode", name });
    return keptMark(kept.length - 1);
  };
  const markdown = rendered(liquidTokens(withoutKeptMarks(source)), { site, keep, depth: 0 });
  return { markdown, kept, uncarried };
}

/** Blocks and includes nest less in what people write. An include may hold itself. */
const deepest = 20;

interface Evaluation {
  readonly site: LiquidSite;
  readonly keep: (token: LiquidToken, name: string) => string;
  /** How many includes and blocks are around it. */
  readonly depth: number;
}

function rendered(tokens: readonly LiquidToken[], evaluation: Evaluation): string {
  const { keep } = evaluation;
  let scope = evaluation;
  let text = "";
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === "text") text += token.code;
    else if (token.kind === "output") text += output(token, scope);
    else if (token.name === "assign" || token.name === "set") {
      const assigned = withAssigned(token, scope);
      if (assigned === undefined) text += keep(token, token.name);
      else scope = assigned;
    } else if (/^(?:if|unless|highlight|capture)$/.test(token.name)) {
      const end = endOf(tokens, at);
      const isTooDeep = scope.depth >= deepest;
      const inside =
        end < 0 || isTooDeep
          ? undefined
          : block(token, tokens.slice(at + 1, end), { ...scope, depth: scope.depth + 1 });
      if (inside === undefined) text += keep(token, token.name);
      else {
        text += inside;
        at = end;
      }
    } else text += command(token, scope) ?? keep(token, token.name);
  }
  return text;
}

function output(token: LiquidToken, { site, keep }: Evaluation): string {
  const [, address, title] = embedFilter.exec(token.code) ?? [];
  if (address !== undefined) return embedMarkup(address, title);
  const found = liquidValue(token.code, site);
  return found.unknown === undefined ? (textOf(found.value) ?? "") : keep(token, found.unknown);
}

/** A filter by which sites embed what stands at an address. */
const embedFilter = /^["'](https?:\/\/[^"']+)["']\s*\|\s*embed\b(?:\s*:\s*["'](.*)["'])?\s*$/s;

function command(token: LiquidToken, { site, keep, depth }: Evaluation): string | undefined {
  const { name, code } = token;
  const rest = code.slice(name.length).trim();
  const known = (word: string): string | undefined => {
    const found = liquidValue(word, site);
    return found.unknown === undefined ? textOf(found.value) : undefined;
  };
  if (name === "post_url") return site.postAddress(rest);
  if (name === "link") return site.fileAddress(known(rest) ?? rest);
  if (/^include|^render$/.test(name)) {
    const [, file = "", given = ""] = /^["']?([^\s"',]+)["']?,?\s*([\s\S]*)$/.exec(rest) ?? [];
    const template = depth < deepest ? site.include(file) : undefined;
    const inserted =
      template === undefined ? undefined : included(template, given, { site, keep, depth: depth + 1 });
    return inserted ?? commandMarkup({ name: file.replace(/^.*\/|\.\w+$/g, ""), given, token, known });
  }
  return commandMarkup({ name, given: rest, token, known });
}

/** Evaluates an include with its arguments. Returns undefined if not all of it is known. */
function included(template: string, given: string, { site, depth }: Evaluation): string | undefined {
  const named = new Map<string, unknown>();
  for (const [, name = "", double, single, bare] of given.matchAll(
    /(?<![\w-])([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\s,]+))/g,
  )) {
    const value = double ?? single;
    const found = value === undefined ? liquidValue(bare ?? "", site) : { value };
    if (found.unknown === undefined) named.set(name, found.value);
  }
  const inner: LiquidSite = {
    ...site,
    known: (path) =>
      path.startsWith("include.") ? { value: named.get(path.slice("include.".length)) } : site.known(path),
  };
  let isKnown = true;
  const keep = (): string => {
    isKnown = false;
    return "";
  };
  const markup = rendered(liquidTokens(template), { site: inner, keep, depth });
  return isKnown ? markup.trim() : undefined;
}

function block(
  token: LiquidToken,
  inside: readonly LiquidToken[],
  evaluation: Evaluation,
): string | undefined {
  const rest = token.code.slice(token.name.length).trim();
  if (token.name === "highlight") {
    const code = rendered(inside, evaluation);
    return codeBlock(code, rest.split(/\s/)[0] ?? "", token.indent ?? "");
  }
  if (token.name === "capture") return undefined;
  const branches = branchesOf(rest, inside);
  for (const [index, { condition, tokens }] of branches.entries()) {
    const holds = condition === undefined ? true : liquidCondition(condition, evaluation.site);
    if (holds === undefined) return undefined;
    if (holds !== (token.name === "unless" && index === 0)) return rendered(tokens, evaluation);
  }
  return "";
}

interface Branch {
  /** Undefined for `else`. */
  readonly condition: string | undefined;
  readonly tokens: readonly LiquidToken[];
}

function branchesOf(condition: string, inside: readonly LiquidToken[]): readonly Branch[] {
  let depth = 0;
  let current: { condition: string | undefined; tokens: LiquidToken[] } = { condition, tokens: [] };
  const branches = [current];
  for (const token of inside) {
    const name = token.kind === "tag" ? token.name : "";
    if (/^(?:if|unless|case|for)$/.test(name)) depth += 1;
    if (/^end(?:if|unless|case|for)$/.test(name)) depth -= 1;
    if (depth === 0 && /^(?:else|elsif|elif)$/.test(name)) {
      current = { condition: name === "else" ? undefined : token.code.slice(name.length).trim(), tokens: [] };
      branches.push(current);
    } else current.tokens.push(token);
  }
  return branches;
}

/** Returns the index of the command that ends a block; -1 if it is never ended. */
function endOf(tokens: readonly LiquidToken[], from: number): number {
  const name = tokens[from]?.name ?? "";
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "tag") continue;
    if (token.name === name) depth += 1;
    if (token.name === `end${name}`) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Returns the evaluation of what follows an assignment; undefined if its value is not known. */
function withAssigned(token: LiquidToken, evaluation: Evaluation): Evaluation | undefined {
  const [, name = "", expression = ""] = /^\w+\s+([\w-]+)\s*=\s*([\s\S]+)$/.exec(token.code) ?? [];
  const found = liquidValue(expression, evaluation.site);
  if (name === "" || found.unknown !== undefined) return undefined;
  const { site } = evaluation;
  const assigned: LiquidSite = {
    ...site,
    known: (path) => (path === name ? { value: found.value } : site.known(path)),
  };
  return { ...evaluation, site: assigned };
}
