import { join, relative } from "node:path";
import { bundleAsync } from "lightningcss";
import type { Customisation } from "../customisation/customisation.ts";
import { type CustomisationFiles, configPath, keyOf } from "../customisation/files.ts";
import type { Hosts } from "../customisation/hosts.ts";
import { referencedFile, styleFolder, tokensFile } from "../customisation/style-files.ts";
import { withSlashes } from "../lib/files.ts";
import { fileProblem, type Problem } from "../model/problem.ts";
import { type FallbackFonts, fallbackFonts } from "./fallback-fonts.ts";
import type { FontFace } from "./font-faces.ts";
import type { Copy } from "./public-files.ts";
import { type Findings, readStyle } from "./style-reader.ts";
import { type SetToken, tokenRule } from "./token-rules.ts";

/** The style sheets of a publication, ready to be joined with the layouts'. */
export interface OwnStyles {
  /** What sets tokens. Files have the names under which they are published. */
  readonly tokens: string;
  /** Further rules, likewise. */
  readonly rules: string;
  /** Style sheets of other hosts. */
  readonly imports: readonly string[];
  /** The values of tokens for texts of any language, the last of each. */
  readonly set: ReadonlyMap<string, SetToken>;
  readonly faces: readonly FontFace[];
  /** The fonts of readers' systems that stand in for them at first. */
  readonly fallbacks: FallbackFonts;
  /** The files that the style sheets name. */
  readonly copies: readonly Copy[];
  readonly problems: readonly Problem[];
}

let last: { readonly key: string; readonly styles: Promise<OwnStyles> } | undefined;

/** Reads the style sheets of a publication, once as long as they stay the same. Returns undefined if there are none. */
export function loadStyles({ files, config, configStatus }: Customisation): Promise<OwnStyles> | undefined {
  if (configStatus === "failed" || !files || files.styles.length === 0) return undefined;
  const key = keyOf(files);
  if (last?.key !== key) last = { key, styles: readStyles(files, config.hosts ?? {}) };
  return last.styles;
}

async function readStyles(files: CustomisationFiles, hosts: Hosts): Promise<OwnStyles> {
  const { folder, styles } = files;
  const findings: Findings = { problems: [], copies: new Map(), faces: [], imports: new Set() };
  const set = new Map<string, SetToken>();
  const source = { folder, hosts, configFile: configPath(files) };
  const check: Parameters<typeof readStyle>[0]["check"] = (rule, text, path) => {
    const { set: found, problems } = tokenRule(rule, text, path);
    for (const token of found) set.set(token.name, token);
    return problems;
  };
  const tokens = await bundled(folder, styles.filter(isTokens), (file) =>
    readStyle({ ...source, file, check }, findings),
  );
  const rules = await bundled(
    folder,
    styles.filter((one) => !isTokens(one)),
    (file) => readStyle({ ...source, file }, findings),
  );
  const fallbacks = await fallbackFonts(findings.faces, tokens + rules);
  return {
    tokens,
    rules,
    fallbacks,
    imports: [...findings.imports],
    set,
    faces: findings.faces,
    copies: [...findings.copies.values()],
    problems: [
      ...findings.problems,
      ...fallbacks.unreadable.map((file) => unreadableFont(relative(folder, file))),
    ],
  };
}

function unreadableFont(file: string): Problem {
  return fileProblem(withSlashes(file), "It is no font that browsers can read. Save it as WOFF2.");
}

function isTokens({ path }: CustomisationFiles["styles"][number]): boolean {
  return path === tokensFile;
}

/** Returns the text of style sheets with all that they import. */
async function bundled(
  folder: string,
  styles: CustomisationFiles["styles"],
  read: (file: string) => string,
): Promise<string> {
  if (styles.length === 0) return "";
  const entry = join(folder, styleFolder, "all styles");
  const { code } = await bundleAsync({
    filename: entry,
    resolver: {
      read: (file) =>
        file === entry
          ? styles.map(({ path }) => `@import ${JSON.stringify(join(folder, path))};`).join("\n")
          : read(file),
      resolve: (name, from) => (from === entry ? name : (referencedFile(name, from, folder) ?? name)),
    },
  });
  return new TextDecoder().decode(code);
}
