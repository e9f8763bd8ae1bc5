import { readFileSync } from "node:fs";
import { basename, extname, relative } from "node:path";
import {
  type ImportRule,
  type ReturnedRule,
  type Rule,
  transform,
  type Url,
  type Warning,
} from "lightningcss";
import {
  encryptionError,
  type HostPurpose,
  type Hosts,
  hostMessage,
  hostOf,
  isAllowed,
} from "../customisation/hosts.ts";
import { isOutside, referencedFile } from "../customisation/style-files.ts";
import { withSlashes } from "../lib/files.ts";
import { lineProblem, type Problem } from "../model/problem.ts";
import { assetName } from "./asset-name.ts";
import { type FontFace, fontFace } from "./font-faces.ts";
import type { Copy } from "./public-files.ts";

/** What reading the style sheets of a publication found, file after file. */
export interface Findings {
  readonly problems: Problem[];
  /** The files that they name, by the urls under which they are published. */
  readonly copies: Map<string, Copy>;
  readonly faces: FontFace[];
  /** Style sheets of other hosts. */
  readonly imports: Set<string>;
}

interface StyleSource {
  /** Absolute. */
  readonly file: string;
  /** The publication's folder; absolute. */
  readonly folder: string;
  readonly hosts: Hosts;
  /** The name of the publication's config. */
  readonly configFile: string;
  /** Checks a rule of the file further. */
  readonly check?: ((rule: Rule, text: string, path: string) => readonly Problem[]) | undefined;
}

/**
 * Reads a style sheet of a publication. Returns its text, in which files have the names under which they are published, and
 * adds to the findings what is wrong with it.
 */
export function readStyle(source: StyleSource, findings: Findings): string {
  const { file, folder, check } = source;
  const bytes = readFileSync(file);
  const path = withSlashes(relative(folder, file));
  const isPackage = path.includes("node_modules/");
  const text = withoutComments(bytes.toString("utf8"));
  const tell = (
    line: number,
    column: number,
    message: string,
    severity: Problem["severity"] = "error",
  ): void => {
    findings.problems.push({ ...lineProblem(path, line, message, severity), column });
  };
  let purpose: HostPurpose = "images";
  const { code, warnings } = transform({
    filename: file,
    code: bytes,
    errorRecovery: true,
    visitor: {
      Rule(rule: Rule): ReturnedRule | ReturnedRule[] | undefined {
        if (rule.type === "import") return imported(rule.value);
        if (check && !isPackage) findings.problems.push(...check(rule, text, path));
        if (rule.type !== "font-face") return undefined;
        purpose = "fonts";
        const face = fontFace(rule.value, (url) => urlOf(url)?.from);
        if (face) findings.faces.push(face);
        return undefined;
      },
      RuleExit(rule: Rule): undefined {
        if (rule.type === "font-face") purpose = "images";
      },
      Url(found: Url): Url {
        const copy = published(found);
        return copy ? { ...found, url: basename(copy.url) } : found;
      },
    },
  });
  if (!isPackage)
    for (const warning of warnings)
      tell(warning.loc.line, warning.loc.column, messageOf(warning), severityOf(warning));
  return shownAtOnce(new TextDecoder().decode(code));

  function imported({ url, loc }: ImportRule): ReturnedRule[] | undefined {
    if (!isOutside(url)) {
      if (referencedFile(url, file, folder) !== undefined) return undefined;
      tell(loc.line + 1, loc.column, missing(url));
      return [];
    }
    if (mayLoad(url, "styles", loc.line + 1, loc.column)) findings.imports.add(url);
    return [];
  }

  function published({ url, loc }: Url): Copy | undefined {
    if (!isOutside(url)) {
      const copy = urlOf(url);
      if (copy) findings.copies.set(copy.url, copy);
      else tell(loc.line, loc.column, missing(url));
      return copy;
    }
    if (!url.startsWith("#")) mayLoad(url, purpose, loc.line, loc.column);
    return undefined;
  }

  function urlOf(url: string): Copy | undefined {
    const from = referencedFile(url, file, folder);
    if (from === undefined) return undefined;
    const ending = extname(from);
    const name = assetName(basename(from, ending), readFileSync(from), ending.slice(1));
    return { from, url: `/assets/${name}` };
  }

  /** Returns true if browsers may load an address of another host. */
  function mayLoad(address: string, wanted: HostPurpose, line: number, column: number): boolean {
    if (isAllowed(address, wanted, source.hosts)) return true;
    const message = /^(?:https:)?\/\//i.test(address)
      ? hostMessage(hostOf(address), wanted, source.configFile)
      : (encryptionError(address) ??
        "Data in the style sheet is not loaded. Put it into a file beside it, and write its name.");
    tell(line, column, message);
    return false;
  }
}

/** Returns the text with spaces in place of comments. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
}

function missing(url: string): string {
  return url.startsWith("/")
    ? `There is no file public${url}.`
    : `There is no file "${url}". Write its path from this file, a path from public/ like /fonts/serif.woff2, or the name of an installed package.`;
}

/** Makes text visible before its font has come, unless the publication says otherwise. `css` is text as it is printed here. */
function shownAtOnce(css: string): string {
  return css.replace(/@font-face \{[^}]*\}/g, (rule) =>
    rule.includes("font-display") ? rule : rule.replace(/\}$/, "  font-display: swap;\n}"),
  );
}

/** Names that this generator does not know may be new ones, which browsers do. */
function severityOf({ type, value }: Warning): Problem["severity"] {
  const isUnknownName =
    type === "AtRuleInvalid" || (type === "SelectorError" && /^UnsupportedPseudo/.test(String(value?.type)));
  return isUnknownName ? "warning" : "error";
}

function messageOf({ message }: Warning): string {
  const [, , token] = /^Unexpected token (\w+)\((.*)\)$/.exec(message) ?? [];
  if (token !== undefined)
    return `Something is missing before ${token.replace(/^'|'$/g, '"')}, such as a colon, a semicolon or a brace.`;
  if (message === "Unexpected end of input") return "A brace is missing, or there is one too many.";
  return /[.?]$/.test(message) ? message : `${message}.`;
}
