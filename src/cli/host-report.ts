import { fileProblem, type Problem } from "../model/problem.ts";
import { type HostName, type LimitCheck, limitChecks } from "../output/host-limits.ts";
import { builtMeasures } from "../output/site-measures.ts";
import { plannedMeasures } from "../pipeline/planned-measures.ts";
import type { SitePlan } from "../pipeline/prepare.ts";
import { table } from "./list.ts";
import { parsePath } from "./options.ts";
import type { Terminal } from "./terminal.ts";

interface HostReport {
  /** Each limit that is broken. */
  readonly problems: readonly Problem[];
  /** All limits, for people. */
  readonly text: string;
}

interface HostReportOptions {
  readonly host: HostName;
  readonly plan: SitePlan;
  /** The output folder, as typed. */
  readonly output: string;
}

/**
 * Compares a site with the limits of a host: as it is planned, and as it was built last. The numbers of a plan are the least
 * that there will be.
 */
export function hostReport({ host, plan, output }: HostReportOptions, terminal: Terminal): HostReport {
  const planned = limitChecks(host, plannedMeasures(plan));
  const built = builtMeasures(parsePath(output, terminal));
  const ofBuilt = built && limitChecks(host, built);
  const broken = [
    ...(ofBuilt ?? []).flatMap((check) => problemOf(check, host, output, "The site has")),
    ...planned
      .filter((_, index) => !ofBuilt?.[index]?.broken)
      .flatMap((check) => problemOf(check, host, output, "The site will have at least")),
  ];
  const rows = (ofBuilt ?? planned).map(({ what, has, limit, where = "" }) => [
    `  ${what}`,
    `${has} of ${limit}`,
    where,
  ]);
  const title = built
    ? `${host}, by the site in ${output}:`
    : `${host}, by what is planned (sizes of pages and pictures are known after a build):`;
  return { problems: broken, text: `${title}\n${table(rows)}` };
}

function problemOf(
  { what, has, limit, where, broken }: LimitCheck,
  host: HostName,
  output: string,
  subject: string,
): readonly Problem[] {
  if (!broken) return [];
  const named = where === undefined ? "" : ` (${where})`;
  const message = `${host}, ${what}: ${subject} ${has}${named}, and the limit is ${limit}. ${broken.hint}`;
  return [fileProblem(output, message, broken.severity)];
}
