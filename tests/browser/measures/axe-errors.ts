import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const options: axe.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** The smaller of the two files in the package, since the browser reads it on every page. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const errorOf = ({ id, help }: axe.Result, { target, any, all, none }: axe.NodeResult): string => {
  const [reason] = [...any, ...all, ...none];
  return `${id} at ${target.join(" ")}: ${reason?.message ?? help}`;
};

/** Returns the violations of WCAG 2.2 AA and of best practice that axe finds. */
export const axeErrors = async (page: Page): Promise<readonly string[]> => {
  // The browser itself runs code that is passed as text, so the policy of the page does not block it.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(source);
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap((one) => one.nodes.map((node) => errorOf(one, node)));
};
