import { join } from "node:path";
import type { ImportReport } from "../import/report/import-report.ts";

/**
 * Returns the message on orders of a wire that an import did not carry out: articles that may no longer be published, or not yet.
 * Undefined if there are none.
 */
export function openOrders({ withdrawn, heldBack }: ImportReport, folder: string): string | undefined {
  const kills = withdrawn.filter(({ file, isApplied }) => !isApplied && file !== undefined);
  const unnamed = withdrawn.filter(({ id }) => id === "");
  const likely = unnamed.flatMap((kill) => kill.likely ?? []).map((file) => join(folder, file));
  const early = heldBack.filter(({ isApplied }) => !isApplied);
  const messages = [
    kills.length > 0 &&
      `${filesOf(kills, folder)} may no longer be published, says the wire. Import the same again with --apply-kills to withdraw what is named here, or do so by hand.`,
    unnamed.length > 0 &&
      `A wire withdraws a report without naming it by an identifier. ${likely.length === 0 ? "Look for the article" : `It may mean ${[...new Set(likely)].join(" or ")}. Look whether it does`}, and write withdrawn: into it.`,
    early.length > 0 &&
      `${filesOf(early, folder)} ${early.length === 1 ? "is" : "are"} out, but the wire holds ${early.length === 1 ? "it" : "them"} back now. Import the same again with --apply-kills to make ${early.length === 1 ? "it a draft" : "them drafts"}, or write draft: true yourself.`,
  ].filter((message) => message !== false);
  return messages.length === 0 ? undefined : messages.join(" ");
}

function filesOf(orders: readonly { readonly file?: string | undefined }[], folder: string): string {
  return orders.flatMap(({ file }) => (file === undefined ? [] : [join(folder, file)])).join(", ");
}
