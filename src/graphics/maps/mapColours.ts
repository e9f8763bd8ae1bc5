import { oxblood } from "../../model/oxblood.ts";

/** The colours of a map, as in layouts/styles/tokens.css, for drawings that stand outside of a page. */
export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  readonly highlight: string;
  readonly "highlight-line": string;
  readonly ink: string;
  readonly accent: string;
}

export const mapColours: Readonly<Record<"light" | "dark", MapColours>> = {
  light: {
    sea: "#dfe6e6",
    land: "#f6f1e6",
    coast: "#a99f88",
    highlight: "#e6d5ad",
    "highlight-line": "#7d6c3f",
    ink: "#1b1915",
    accent: oxblood.light,
  },
  dark: {
    sea: "#1d2629",
    land: "#322f27",
    coast: "#6d675a",
    highlight: "#574a2a",
    "highlight-line": "#c8b276",
    ink: "#ece6d9",
    accent: oxblood.dark,
  },
};
