import { code, type SiteEdit } from "./code-edits.ts";

/** Edits of the publication's own style sheets and public files. */
export const lookEdits: Readonly<Record<string, SiteEdit>> = {
  "tokens are set, or not": code((choice) => ({
    "styles/tokens.css": choice.oneOf([
      ":root { --page: 70rem; }\n",
      ":root { --serif: Georgia, serif; --gap: 1rem; }\n",
      ":root { --paper: light-dark(#ffffff, #101010); }\n",
      undefined,
    ]),
  })),
  "a style sheet is added, changed or removed": code((choice) => ({
    [`styles/${choice.oneOf(["a", "b"])}.css`]: choice.oneOf([
      `.card { margin: ${choice.below(3)}px; }\n`,
      ".card { background: url(line.svg); }\n",
      undefined,
    ]),
    "styles/line.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="${choice.below(3) + 1}" height="1"/>`,
  })),
  "a public file takes the place of the generator's, or is taken away": code((choice) => {
    const name = choice.oneOf([
      "robots.txt",
      "favicon.svg",
      "site.webmanifest",
      "_redirects",
      "feed.xml",
      "ads.txt",
    ]);
    return { [`public/${name}`]: choice.oneOf(["{}\n", `{ "own": ${choice.below(3)} }\n`, undefined]) };
  }),
  "a style sheet has a mistake": code((choice, { "styles/tokens.css": before }) => ({
    "styles/tokens.css": choice.oneOf([":root { --pag: 1rem; }\n", ":root { --page 1rem; }\n", before]),
  })),
};
