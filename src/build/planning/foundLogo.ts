import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fieldProblem } from "../../link/fieldProblem.ts";
import type { Problem } from "../../model/problem.ts";
import type { Records } from "../../model/records.ts";
import type { Logo } from "../../pages/pageContext.ts";
import { pictureFacts } from "../../read/picture/pictureFacts.ts";
import type { Copy } from "./copy.ts";
import { misplacedFile } from "./misplacedFile.ts";

interface Found {
  readonly logo?: Logo | undefined;
  readonly problems: readonly Problem[];
}

type Measures = Pick<Logo, "width" | "height">;

const measured = (path: string, copies: readonly Copy[], siteFile: string): Measures | string => {
  const copy = copies.find(({ url }) => url === path);
  const misplaced = copy ? undefined : misplacedFile(siteFile, path);
  if (misplaced !== undefined)
    return `The file lies at ${misplaced}, from where nothing is published. Move it to public${path} in the folder of Dateline.`;
  if (!copy) return `There is no file public${path}. Put the picture there, or correct the path.`;
  const { facts, fault } = pictureFacts(readFileSync(copy.from), posix.extname(path).slice(1).toLowerCase());
  return facts ? { width: facts.width, height: facts.height } : `The picture "${path}" ${fault}`;
};

/** The logo that the publication names among the files of `public/`, with its measures. */
export const foundLogo = (
  { publication, siteOrigin }: Pick<Records, "publication" | "siteOrigin">,
  copies: readonly Copy[],
): Found => {
  const { logo } = publication;
  if (!logo) return { problems: [] };
  const measures = measured(logo.src, copies, siteOrigin.file);
  const darkMeasures = logo.dark === undefined ? undefined : measured(logo.dark, copies, siteOrigin.file);
  const problems = Object.entries({ "logo.src": measures, "logo.dark": darkMeasures }).flatMap(
    ([field, found]) => (typeof found === "string" ? [fieldProblem(siteOrigin, field, found)] : []),
  );
  return typeof measures === "string" ? { problems } : { logo: { ...logo, ...measures }, problems };
};
