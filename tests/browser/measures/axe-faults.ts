import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const options: axe.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** Of the two forms in the package the smaller one: a browser has to read it on every page. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const errorOf = ({ id, help }: axe.Result, { target, any, all, none }: axe.NodeResult): string => {
  const [reason] = [...any, ...all, ...none];
  return `${id} at ${target.join(" ")}: ${reason?.message ?? help}`;
};

/** What axe finds by the rules of WCAG 2.2 AA and of best practice. */
export const axeErrors = async (page: Page): Promise<readonly string[]> => {
  // Given as a text, it is run by the browser itself, which the policy of the page does not hinder.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(source);
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap((one) => one.nodes.map((node) => errorOf(one, node)));
};
