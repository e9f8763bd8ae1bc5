import type { BuildReport } from "../buildSite.ts";
import { orderDigest, type Settled, type SettledFacts } from "./settled.ts";

/** Keeps in mind what a build rested on, unless a source is so fresh that it may change without a trace. */
export const keepSettled = (
  facts: SettledFacts,
  report: BuildReport,
  { span, timeZone }: Pick<Settled, "span" | "timeZone">,
): void => {
  const { order, sources, state } = facts;
  const { pages, pictures, held, lost, problems } = report;
  const settled: Settled = {
    order: orderDigest(facts),
    sources: sources.digest,
    span,
    timeZone,
    pages: [...pages],
    pictures,
    held,
    lost,
    problems,
  };
  state.keepFact("settled", sources.areTrusted(order.began) ? JSON.stringify(settled) : "");
};
