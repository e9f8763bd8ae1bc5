import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { paths } from "../../../src/lib/runtime.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

/** Makes a publication's folder with tokens, a font, rules, an icon, and slots that load from other hosts. */
export const ownLookFolder = (): string => {
  const folder = temporaryFolder();
  writtenFiles(folder, {
    "dateline.config.ts":
      'export default { hosts: { scripts: ["stats.example"], forms: ["join.example"] } };\n',
    "styles/tokens.css": `@font-face { font-family: "Own Serif"; src: url("/fonts/own.woff2"); font-weight: 100 900; }
:root {
  --paper: light-dark(#ffffff, #0d1117);
  --tint: light-dark(#f2f5f9, #1b2430);
  --accent: light-dark(#14508c, #8cbcf0);
  --serif: "Own Serif", Georgia, serif;
  --page: 76rem;
}\n`,
    "styles/rules.css": `.masthead-plate { border-block-end: 3px solid var(--accent); }
.foot { background: url("dot.svg"); }
.join { padding: 1rem; }
.join :is(input, button) { min-block-size: 2rem; }\n`,
    "styles/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>\n',
    "slots/afterArticle.html":
      '<form class="join" action="https://join.example/"><label>E-mail <input type="email" name="mail" autocomplete="email"></label> <button>Join</button></form>\n',
  });
  mkdirSync(join(folder, "public", "fonts"), { recursive: true });
  const file = paths.require.resolve(
    "@fontsource-variable/noto-serif/files/noto-serif-latin-wght-normal.woff2",
  );
  copyFileSync(file, join(folder, "public", "fonts", "own.woff2"));
  return folder;
};
