import type { CssColor } from "lightningcss";
import { contrast, grounds, readableColour, type Shades } from "../model/colour.ts";
import { fieldProblem, lineProblem, type Origin, type Problem } from "../model/problem.ts";
import { knownTokens } from "./known-tokens.ts";
import { coloursIn, type SetToken } from "./token-rules.ts";
import { transformedCss } from "./transformed-css.ts";

/** The tokens of grounds, and of what is read on them. */
const groundNames = ["--paper", "--tint"] as const;
const inkNames = [
  "--ink",
  "--ink-soft",
  "--accent",
  ...[1, 2, 3, 4, 5, 6].map((number) => `--series-${number}`),
];

/** The contrast that texts need. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const minContrast = 4.5;

interface OwnColours {
  /** The background of pages. */
  readonly paper: Shades;
  /** The darkest ground that has texts on dark screens, for which the accent is lightened. */
  readonly darkTint: string;
  readonly problems: readonly Problem[];
}

interface Accent {
  readonly colour: string | undefined;
  readonly origin: Origin;
}

/**
 * Returns the colours of pages whose tokens a publication sets, and refuses those on which texts could not be read. A colour
 * that a browser has to compute, such as one of another token, is not checked.
 */
export function ownColours(set: ReadonlyMap<string, SetToken>, accent: Accent): OwnColours {
  const shades = new Map(knownTokens().colours);
  const unknown = new Set<string>();
  for (const { name, value } of set.values()) {
    if (!shades.has(name)) continue;
    const own = shadesOf(value);
    if (own) shades.set(name, own);
    else unknown.add(name);
  }
  const colourOf = (name: string): Shades | undefined => (unknown.has(name) ? undefined : shades.get(name));
  const isOwn = (name: string): boolean => set.has(name);
  const problems = inkNames.flatMap((ink) =>
    groundNames
      .filter((ground) => isOwn(ink) || isOwn(ground))
      .flatMap((ground) => {
        const [text, behind] = [colourOf(ink), colourOf(ground)];
        const token = set.get(ink) ?? set.get(ground);
        if (!text || !behind || !token || (ink === "--accent" && accent.colour !== undefined)) return [];
        return contrastProblems({ ink, ground, text, behind, token });
      }),
  );
  const tint = colourOf("--tint");
  return {
    paper: colourOf("--paper") ?? defaultPaper,
    darkTint: tint?.dark ?? grounds.dark.tint,
    problems: [...onePerToken(problems), ...accentProblems(accent, set, tint)],
  };
}

const defaultPaper: Shades = { light: grounds.light.paper, dark: grounds.dark.paper };

interface Pair {
  readonly ink: string;
  readonly ground: string;
  readonly text: Shades;
  readonly behind: Shades;
  /** The token to change. */
  readonly token: SetToken;
}

function contrastProblems({ ink, ground, text, behind, token }: Pair): readonly Problem[] {
  return (["light", "dark"] as const).flatMap((screen) => {
    const ratio = contrast(text[screen], behind[screen]);
    if (ratio >= minContrast) return [];
    const better = readableColour(text[screen], behind[screen]);
    const where = screen === "dark" ? "On dark screens, " : "";
    const hint =
      token.name === ink
        ? `Write a ${screen === "dark" ? "lighter" : "darker"} one, like ${better}${screen === "dark" ? ", as the second colour of light-dark(…, …)" : ""}.`
        : `Choose a ground nearer to ${screen === "dark" ? "black, as the second colour of light-dark(…, …)" : "white"}, or set ${ink} to ${better}.`;
    const message = `${where}${ink} ${text[screen]} can't be read on ${ground} ${behind[screen]}: the contrast is ${ratio.toFixed(1)}, and texts need ${minContrast}. ${hint}`;
    return [lineProblem(token.file, token.line, message)];
  });
}

/** Leaves out further problems of a line: one change mostly mends all. */
function onePerToken(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.file} ${problem.line} ${problem.message.startsWith("On dark")}`;
    if (!lines.has(key)) lines.set(key, problem);
  }
  return [...lines.values()];
}

/** Checks the accent of `site.yaml` against the publication's own ground. Dark screens get a lighter one anyway. */
function accentProblems(
  { colour, origin }: Accent,
  set: ReadonlyMap<string, SetToken>,
  tint: Shades | undefined,
): readonly Problem[] {
  if (colour === undefined) return [];
  const token = set.get("--accent");
  const twice = `site.yaml sets the colour too, and has the last word. Remove one of them: social cards have the colour of site.yaml.`;
  const double = token ? [lineProblem(token.file, token.line, `--accent: ${twice}`, "warning")] : [];
  if (!tint || !set.has("--tint") || contrast(colour.toLowerCase(), tint.light) >= minContrast) return double;
  const better = readableColour(colour.toLowerCase(), tint.light);
  const message = `is too pale to be read on the ground ${tint.light} that styles/tokens.css sets. Write a darker one, like "${better}".`;
  return [...double, fieldProblem(origin, "accent", message)];
}

function shadesOf(value: SetToken["value"]): Shades | undefined {
  const [light, dark] = (coloursIn(value) ?? []).map(hexOf);
  return light === undefined || dark === undefined ? undefined : { light, dark };
}

/** Returns a colour of any kind as browsers without wide gamuts show it; undefined if it is transparent or computed. */
function hexOf(colour: CssColor): string | undefined {
  if (typeof colour === "string") return undefined;
  if (colour.type === "rgb") return colour.alpha === 1 ? hex(colour) : undefined;
  if (colour.type === "currentcolor" || colour.type === "light-dark") return undefined;
  const old = { chrome: 80 << 16 };
  const css = transformedCss("a{color:red}", { targets: old, visitor: { Color: () => colour } });
  const found: CssColor[] = [];
  transformedCss(css, { visitor: { Color: (one) => void found.push(one) } });
  const [first] = found;
  return typeof first === "object" && first.type === "rgb" && first.alpha === 1 ? hex(first) : undefined;
}

function hex({ r, g, b }: { readonly r: number; readonly g: number; readonly b: number }): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
